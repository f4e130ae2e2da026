package ma.dalil.chatbot.triage;

import java.util.regex.Pattern;
import ma.dalil.retrieval.text.Words;

/// What a citizen says is not meant: "I meant the passport, not the card" is no question about the card.
///
/// Only a negated noun is taken out. A negated verb says what is the matter ("je n'ai pas la carte", "ma3ndich"), and
/// stays.
final class Negations {

    /// Up to three words, but none that begins what is meant instead.
    private static final String NOUN =
            "(?:\\s+(?!(?:mais|walakin|walakine|bghit|9sedt|9sdt|qsdt|ولكن|لكن|بل|بغيت|قصدت|أقصد|riɣ|righ)\\b)[^\\s,،.;؛!?؟]+){1,3}";

    /// `machi` and its like stand before the noun in Darija, Arabic and Amazigh.
    private static final Pattern NOT_THIS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:machi|mashi|maci|ماشي|ليس|ليست|لا أقصد|لا اقصد|ما قصدتش|maqsdtch|non pas|ur d|urd|macci)"
                    + NOUN,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `pas la carte`, where no `ne` before it negates a verb.
    private static final Pattern PAS = Pattern.compile(
            "(?<![\\p{L}])(?:et |mais )?pas(?=\\s+(?:le|la|les|l['’]|un|une|du|mon|ma|mes|pour)\\b)" + NOUN,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NE =
            Pattern.compile("(?<!\\p{L})(?:ne|n['’]\\p{L}+|j['’]ai|ai)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    private Negations() {}

    /// The text without what it negates; the text itself if nothing else is said.
    static String without(String text) {
        String left = NOT_THIS.matcher(text).replaceAll(" ");
        if (!NE.matcher(left).find()) {
            left = PAS.matcher(left).replaceAll(" ");
        }
        return Words.of(left).isEmpty() ? text : left.strip();
    }
}
