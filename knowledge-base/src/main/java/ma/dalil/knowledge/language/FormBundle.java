package ma.dalil.knowledge.language;

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
import java.util.function.Function;
import java.util.stream.Collectors;

/// The message patterns (ICU) of one written form. Tifinagh words the Latin patterns and changes the letters.
///
/// Plural categories are those of Moroccan Arabic's written relative (`ar-MA`) for both scripts of Darija, for which
/// ICU has none of its own.
public final class FormBundle {

    private static final Map<Locale, ULocale> PLURALS = Map.of(
            WrittenForms.FRENCH, new ULocale("fr_MA"),
            WrittenForms.ARABIC, new ULocale("ar_MA"),
            WrittenForms.DARIJA_ARABIC, new ULocale("ar_MA"),
            WrittenForms.DARIJA_LATIN, new ULocale("ar_MA"),
            WrittenForms.AMAZIGH_LATIN, new ULocale("fr_MA"),
            WrittenForms.AMAZIGH_TIFINAGH, new ULocale("fr_MA"));

    private final Map<String, MessageFormat> patterns = new HashMap<>();

    private FormBundle(Properties properties, Locale form) {
        boolean tifinagh = form.equals(WrittenForms.AMAZIGH_TIFINAGH);
        ULocale plurals = Objects.requireNonNull(PLURALS.get(form));
        properties.forEach((key, pattern) -> {
            String words = String.valueOf(pattern);
            patterns.put(String.valueOf(key), new MessageFormat(tifinagh ? inTifinagh(words) : words, plurals));
        });
    }

    /// Reads `<name>_<form>.properties` beside the class that owns it.
    ///
    /// @throws NullPointerException if there is no such file
    public static FormBundle of(Class<?> owner, String bundle, Locale form) {
        Locale written = form.equals(WrittenForms.AMAZIGH_TIFINAGH) ? WrittenForms.AMAZIGH_LATIN : form;
        String name = bundle + "_" + written.toLanguageTag().replace('-', '_') + ".properties";
        Properties properties = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(owner.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new FormBundle(properties, form);
    }

    /// The bundle in each written form.
    public static Map<Locale, FormBundle> inAllForms(Class<?> owner, String bundle) {
        return WrittenForms.ALL.stream()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), form -> of(owner, bundle, form)));
    }

    public Set<String> keys() {
        return Set.copyOf(patterns.keySet());
    }

    /// A pattern with its arguments worked in; formats are not safe for concurrent use, so each call takes a copy.
    public String words(String key, Object... arguments) {
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
