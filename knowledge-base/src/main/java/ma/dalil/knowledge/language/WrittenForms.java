package ma.dalil.knowledge.language;

import java.util.List;
import java.util.Locale;

/// The six written forms that citizens use, as BCP 47 locales with a script subtag where a language is written in two
/// scripts.
public final class WrittenForms {

    public static final Locale FRENCH = Locale.forLanguageTag("fr");
    public static final Locale ARABIC = Locale.forLanguageTag("ar");
    public static final Locale DARIJA_ARABIC = Locale.forLanguageTag("ary-Arab");
    public static final Locale DARIJA_LATIN = Locale.forLanguageTag("ary-Latn");
    public static final Locale AMAZIGH_TIFINAGH = Locale.forLanguageTag("zgh-Tfng");
    public static final Locale AMAZIGH_LATIN = Locale.forLanguageTag("zgh-Latn");

    /// All six, in the order in which pages and reports list them.
    public static final List<Locale> ALL =
            List.of(FRENCH, ARABIC, DARIJA_ARABIC, DARIJA_LATIN, AMAZIGH_TIFINAGH, AMAZIGH_LATIN);

    /// The five that are written by hand; Tifinagh is derived from Amazigh in Latin letters.
    public static final List<Locale> AUTHORED = List.of(FRENCH, ARABIC, DARIJA_ARABIC, DARIJA_LATIN, AMAZIGH_LATIN);

    private WrittenForms() {}

    /// The form of a BCP 47 tag such as `ary-Latn`.
    ///
    /// @throws IllegalArgumentException if the tag is none of the six
    public static Locale of(String tag) {
        Locale form = Locale.forLanguageTag(tag);
        if (!ALL.contains(form)) {
            throw new IllegalArgumentException("not a written form: '" + tag + "'; one of " + tags() + " is");
        }
        return form;
    }

    public static boolean isRightToLeft(Locale form) {
        return form.equals(ARABIC) || form.equals(DARIJA_ARABIC);
    }

    private static List<String> tags() {
        return ALL.stream().map(Locale::toLanguageTag).toList();
    }
}
