package ma.dalil.channels.phone.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names made short enough for where they stand, at the end of a word.
final class ShortLabel {

    /// What cannot be the last word of a name, in all forms.
    private static final Set<String> SMALL = Set.of(
            "à", "au", "aux", "de", "du", "des", "d'", "d’", "la", "le", "les", "un", "une", "et", "ou", "en", "pour",
            "sur", "par", "من", "في", "على", "إلى", "عن", "أو", "مع", "ديال", "اللي", "ولا", "د", "ف", "ل", "ب", "dyal",
            "d", "f", "l", "b", "li", "lli", "wla", "w", "mn", "m3a", "n", "i", "s", "ɣ", "g", "niɣ", "zɣ", "ⵏ", "ⴷ",
            "ⵉ", "ⵙ", "ⵖ", "ⴳ", "ⴼ", "ⵏⵉⵖ", "ⵣⵖ", "ⵍⵍⵉ");

    private static final Pattern BRACKETED = Pattern.compile("\\s*\\([^()]*\\)");

    /// A yes and what it agrees to: "Oui, parler à une personne".
    private static final Pattern AGREEMENT =
            Pattern.compile("^(?:oui|نعم|إيه|iyeh|yah|ⵢⴰⵀ)[,،]\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int STEP = 6;

    private ShortLabel() {}

    /// The names at most so long, or longer until they are different from each other; what agrees to an offer is said
    /// whole, without the yes.
    static List<String> of(List<String> names, int most) {
        if (names.stream().allMatch(name -> name.length() <= most)) {
            return names;
        }
        List<String> labels = names.stream().map(name -> of(name, most)).toList();
        return labels.stream().distinct().count() == names.size() ? labels : of(names, most + STEP);
    }

    /// As a word inside a line; an abbreviation stays.
    static String inLine(String label, Locale form) {
        boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
        return abbreviation ? label : label.substring(0, 1).toLowerCase(form) + label.substring(1);
    }

    /// A title, with a sign that there is more of it.
    static String cut(String title, int most) {
        String plain = title.strip();
        return plain.length() <= most ? plain : words(plain, most - 1) + "…";
    }

    /// A name, without what stands in brackets if there is no room for it.
    static String of(String name, int most) {
        String wish = AGREEMENT.matcher(name).replaceFirst("");
        if (!wish.equals(name)) {
            return wish;
        }
        String plain = name.length() <= most
                ? name
                : BRACKETED.matcher(name).replaceAll("").strip();
        return plain.length() <= most ? plain : words(plain, most);
    }

    /// As many whole words as there is room for, at least one.
    private static String words(String text, int most) {
        int end = text.lastIndexOf(' ', most);
        if (end <= 0) {
            int first = text.indexOf(' ');
            return first < 0 ? text : text.substring(0, first);
        }
        String words = text.substring(0, end).stripTrailing();
        int last = words.lastIndexOf(' ');
        while (last > 0 && SMALL.contains(words.substring(last + 1))) {
            words = words.substring(0, last).stripTrailing();
            last = words.lastIndexOf(' ');
        }
        return words;
    }
}
