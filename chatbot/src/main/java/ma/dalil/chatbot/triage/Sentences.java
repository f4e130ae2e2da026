package ma.dalil.chatbot.triage;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts a message where one question ends and another begins.
final class Sentences {

    /// Marks that end a sentence, and words that begin another question. A dot inside an address or a number ends none.
    private static final Pattern END = Pattern.compile(
            "(?<=[?؟!])\\s*|\\.(?=\\s|$)|\\R+|[;؛]\\s*"
                    + "|\\s(?=(?:et aussi|et puis|ainsi que|w 7ta|w 7tta|w hta|w zid|w bghit|ou bghit|وحتى|و حتى|وبغيت|و بغيت|وأيضا|وكذلك|وأريد|d ula|d riɣ|d righ)\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Sentences() {}

    /// Not blank, in order; the whole text if it is not cut.
    static List<String> of(String text) {
        return Arrays.stream(END.split(text))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
