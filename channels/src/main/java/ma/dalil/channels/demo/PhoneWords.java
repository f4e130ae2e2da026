package ma.dalil.channels.demo;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.dalil.knowledge.Morocco;
import ma.dalil.knowledge.language.FormBundle;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// What the page says in one of its two languages.
final class PhoneWords {

    static final List<Locale> FORMS = List.of(WrittenForms.FRENCH, WrittenForms.ARABIC);

    private final Locale form;
    private final FormBundle bundle;
    private final DateTimeFormatter moments;
    private final DateTimeFormatter times;

    PhoneWords(Locale form) {
        this.form = form;
        this.bundle = FormBundle.of(PhoneWords.class, "phone", form);
        Locale inMorocco = Locale.forLanguageTag(form.toLanguageTag() + "-MA");
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(inMorocco)
                .withZone(Morocco.ZONE);
        this.times = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(inMorocco)
                .withZone(Morocco.ZONE);
    }

    static Map<String, PhoneWords> inBoth() {
        return FORMS.stream().collect(Collectors.toMap(Locale::toLanguageTag, PhoneWords::new));
    }

    /// The language that is asked for, or else Arabic.
    static PhoneWords chosen(Map<String, PhoneWords> all, @Nullable String language) {
        PhoneWords arabic = all.get(WrittenForms.ARABIC.toLanguageTag());
        PhoneWords chosen = language == null ? null : all.get(language);
        if (chosen != null) {
            return chosen;
        }
        if (arabic == null) {
            throw new IllegalArgumentException("the page speaks Arabic");
        }
        return arabic;
    }

    String language() {
        return form.toLanguageTag();
    }

    String other() {
        return form.equals(WrittenForms.FRENCH)
                ? WrittenForms.ARABIC.toLanguageTag()
                : WrittenForms.FRENCH.toLanguageTag();
    }

    String direction() {
        return WrittenForms.isRightToLeft(form) ? "rtl" : "ltr";
    }

    Map<String, String> plain() {
        return bundle.keys().stream().collect(Collectors.toMap(Function.identity(), bundle::words));
    }

    String words(String key, Object... arguments) {
        return bundle.words(key, arguments);
    }

    String moment(Instant at) {
        return moments.format(at);
    }

    String time(Instant at) {
        return times.format(at);
    }
}
