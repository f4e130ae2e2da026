package ma.dalil.chatbot.answer;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.dalil.retrieval.text.Keys;

/// The numbers, dates and addresses of a text: what may not be said unless a source says it, and what is the same in
/// all
/// written forms.
public final class Figures {

    /// Digits as people group them: 500 000, 1.300, 05 37 71 88 88, 2.08.310, 01/02/2026; signs between digits fall
    /// away. Digits within a word of chat spelling (7tta, wra9, bse77) are letters.
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{IsLatin}\\p{Nd}])(?!\\p{Nd}['’]?\\p{L})\\p{Nd}+"
            + "(?:[ \\u00a0\\u202f.,/\\-]\\p{Nd}+(?!\\p{L}))*");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://)?(?:www\\.)?([\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.[a-z]{2,6}(?:/[^\\s)»،]*)?)|\\S+@\\S+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SEPARATORS = Pattern.compile("[ \\u00a0\\u202f]");

    private static final Pattern SUM = Pattern.compile(
            "\\p{Nd}[\\p{Nd} \\u00a0.,]*(?:DH|درهم|دراهم|EUR|euro|أورو)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Figures() {}

    /// Whether a text names a sum of money.
    static boolean holdsSum(String text) {
        return SUM.matcher(text).find();
    }

    /// As plain digits; a number that has parts counts with its parts, so that "2.08.310" carries itself alone.
    public static Set<String> numbers(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        NUMBER.matcher(ADDRESS.matcher(text).replaceAll(" "))
                .results()
                .map(match -> SEPARATORS.matcher(Keys.fold(match.group())).replaceAll(""))
                .forEach(numbers::add);
        return numbers;
    }

    /// Without scheme and `www`, in lower case.
    public static Set<String> addresses(String text) {
        return ADDRESS.matcher(text)
                .results()
                .map(match -> match.group(1) == null ? match.group() : match.group(1))
                .map(address -> address.toLowerCase(Locale.ROOT).replaceFirst("[./]+$", ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
