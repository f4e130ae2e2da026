package ma.dalil.knowledge.procedure;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import ma.dalil.knowledge.language.Tifinagh;
import ma.dalil.knowledge.language.WrittenForms;

/// The patterns of one written form. Tifinagh words the Latin patterns and changes the letters.
///
/// Plural categories are those of Moroccan Arabic's written relative (`ar-MA`) for both scripts of Darija, for which
/// ICU has none of its own.
final class SectionBundle {

    private static final Map<Locale, ULocale> PLURALS = Map.of(
            WrittenForms.FRENCH, new ULocale("fr_MA"),
            WrittenForms.ARABIC, new ULocale("ar_MA"),
            WrittenForms.DARIJA_ARABIC, new ULocale("ar_MA"),
            WrittenForms.DARIJA_LATIN, new ULocale("ar_MA"),
            WrittenForms.AMAZIGH_LATIN, new ULocale("fr_MA"),
            WrittenForms.AMAZIGH_TIFINAGH, new ULocale("fr_MA"));

    private final Map<String, MessageFormat> patterns = new HashMap<>();

    private SectionBundle(Properties properties, Locale form) {
        boolean tifinagh = form.equals(WrittenForms.AMAZIGH_TIFINAGH);
        ULocale plurals = Objects.requireNonNull(PLURALS.get(form));
        properties.forEach((key, pattern) -> {
            String words = String.valueOf(pattern);
            patterns.put(String.valueOf(key), new MessageFormat(tifinagh ? inTifinagh(words) : words, plurals));
        });
    }

    static SectionBundle of(Locale form) {
        Locale written = form.equals(WrittenForms.AMAZIGH_TIFINAGH) ? WrittenForms.AMAZIGH_LATIN : form;
        String name = "sections_" + written.toLanguageTag().replace('-', '_') + ".properties";
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(SectionBundle.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new SectionBundle(properties, form);
    }

    Set<String> keys() {
        return Set.copyOf(patterns.keySet());
    }

    /// A pattern with its arguments worked in; formats are not safe for concurrent use, so each call takes a copy.
    String words(String key, Object... arguments) {
        MessageFormat pattern = Objects.requireNonNull(patterns.get(key), () -> "no pattern '" + key + "'");
        return ((MessageFormat) pattern.clone()).format(arguments);
    }

    /// Changes the letters of what is said, not of arguments and plural selectors: what is said stands outside braces,
    /// or
    /// in the second pair of them.
    private static String inTifinagh(String pattern) {
        StringBuilder result = new StringBuilder();
        StringBuilder words = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            boolean said = depth % 2 == 0;
            if (letter == '{' || letter == '}') {
                result.append(Tifinagh.ofLatin(words.toString())).append(letter);
                words.setLength(0);
                depth += letter == '{' ? 1 : -1;
            } else if (said) {
                words.append(letter);
            } else {
                result.append(letter);
            }
        }
        return result.append(Tifinagh.ofLatin(words.toString())).toString();
    }
}
