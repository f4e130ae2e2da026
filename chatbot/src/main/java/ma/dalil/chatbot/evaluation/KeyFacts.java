package ma.dalil.chatbot.evaluation;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The figures and addresses of a text: what two wordings in different languages still share.
public final class KeyFacts {

    /// The share of what is expected, 0 to 1.
    private static final double ENOUGH = 0.5;

    private static final Pattern ADDRESS =
            Pattern.compile("\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:ma|org|com|net)\\b", Pattern.CASE_INSENSITIVE);
    /// Digits with the separators that stand inside a number (500 000, 0.5), and the "k" of "500k".
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[ \\u00a0\\u202f]\\d{3})*(?:[.,]\\d+)?k?");

    /// Two days, months, hours, years: Arabic and Darija say them in one word, without a figure.
    private static final Pattern TWO =
            Pattern.compile("(?<!\\p{L})(?:يومين|يومان|شهرين|شهران|ساعتين|ساعتان|عامين|عامان|سنتين|سنتان"
                    + "|yomayn|chehrayn|sa3tayn|3amayn)(?!\\p{L})");

    /// One of them: with the word for one behind it.
    private static final Pattern ONE = Pattern.compile("(?<!\\p{L})(?:(?:سنة|عام|شهر|يوم|نهار|ساعة) (?:واحدة|واحد|وحدة)"
            + "|(?:3am|chher|nhar|sa3a) (?:wa7ed|we7da))(?!\\p{L})");

    private static final Pattern SPACES = Pattern.compile("[ \\u00a0\\u202f]");

    private KeyFacts() {}

    /// Figures in plain digits (`500000`), addresses in small letters without `www.`; each once.
    public static Set<String> of(String text) {
        Set<String> facts = new LinkedHashSet<>();
        String rest = text.toLowerCase(Locale.ROOT);
        Matcher addresses = ADDRESS.matcher(rest);
        while (addresses.find()) {
            facts.add(addresses.group().replaceFirst("^www\\.", ""));
        }
        Matcher figures = FIGURE.matcher(ADDRESS.matcher(rest).replaceAll(" "));
        while (figures.find()) {
            facts.add(plain(figures.group()));
        }
        if (ONE.matcher(rest).find()) {
            facts.add("1");
        }
        if (TWO.matcher(rest).find()) {
            facts.add("2");
        }
        return facts;
    }

    /// Whether a text tells enough of the expected facts; it does where none are expected.
    public static boolean areTold(Set<String> expected, String text) {
        if (expected.isEmpty()) {
            return true;
        }
        Set<String> said = of(text);
        return (double) expected.stream().filter(said::contains).count() / expected.size() >= ENOUGH;
    }

    private static String plain(String figure) {
        String digits = SPACES.matcher(figure).replaceAll("").replace(',', '.');
        return digits.endsWith("k") ? digits.substring(0, digits.length() - 1) + "000" : digits;
    }
}
