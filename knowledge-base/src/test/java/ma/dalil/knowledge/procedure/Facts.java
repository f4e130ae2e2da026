package ma.dalil.knowledge.procedure;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The figures and addresses of a text: what its six forms must share.
final class Facts {

    private static final Pattern ADDRESS =
            Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z]{2,}(?:/[\\w./?=&%-]*)?");

    /// A number with its groups. A digit in a word of chat spelling (`lwra9`, `7tta`) is a letter.
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d])\\d+(?:[ \\u00a0]\\d+)*(?!\\d|\\p{L})");

    /// Arabic has a dual and says one and two in words; so may they all.
    private static final Set<String> SAID_IN_WORDS = Set.of("1", "2");

    private static final Pattern SPACE = Pattern.compile("[ \\u00a0]");

    private Facts() {}

    static Set<String> of(String text) {
        Set<String> facts = new TreeSet<>();
        Matcher addresses = ADDRESS.matcher(text);
        while (addresses.find()) {
            facts.add(addresses.group());
        }
        Matcher numbers = NUMBER.matcher(ADDRESS.matcher(text).replaceAll(" "));
        while (numbers.find()) {
            facts.add(SPACE.matcher(numbers.group()).replaceAll(""));
        }
        facts.removeAll(SAID_IN_WORDS);
        return facts;
    }
}
