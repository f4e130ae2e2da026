package ma.dalil.chatbot.triage;

import java.util.Objects;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
            "(?<![\\p{L}\\p{N}])(?:machi|mashi|maci|ماشي|ليس|ليست|لا أقصد|لا اقصد|ما قصدتش|maqsdtch|non pas|ur d|urd|ur tga|ur iga|macci|ⵓⵔ ⴷ|ⵓⵔ ⵜⴳⴰ|ⵓⵔ ⵉⴳⴰ|ⵎⴰⵛⵉ|ⵎⴰⵛⵛⵉ)"
                    + NOUN,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// `pas la carte`, where no `ne` before it negates a verb.
    private static final Pattern PAS = Pattern.compile(
            "(?<![\\p{L}])(?:et |mais )?pas(?=\\s+(?:le|la|les|l['’]|un|une|du|mon|ma|mes|pour)\\b)" + NOUN,
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NE =
            Pattern.compile("(?<!\\p{L})(?:ne|n['’]\\p{L}+|j['’]ai|ai)(?!\\p{L})", Pattern.CASE_INSENSITIVE);

    /// `pas perdue`, `ma tcherefch`, `ماتشفرش`, `ur ijli`: it is not so.
    private static final Pattern NOT_SO = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:pas\\s+(\\p{L}+)|ma\\s?([\\p{L}\\p{N}]{3,})ch|ما\\s?(\\p{L}{3,})ش|(?:ur|ⵓⵔ)\\s+(?:as |yi |iyi |ⴰⵙ |ⵉⵢⵉ )?(\\p{L}+))"
                    + "(?![\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Negations() {}

    /// The words that are said not to be meant, or not to be so; empty if there are none.
    static String of(String text) {
        StringJoiner negated = new StringJoiner(" ");
        NOT_THIS.matcher(text).results().map(MatchResult::group).forEach(negated::add);
        if (!NE.matcher(text).find()) {
            PAS.matcher(text).results().map(MatchResult::group).forEach(negated::add);
            NOT_SO.matcher(text)
                    .results()
                    .flatMap(found ->
                            IntStream.rangeClosed(1, found.groupCount()).mapToObj(found::group))
                    .filter(Objects::nonNull)
                    .forEach(negated::add);
        }
        return negated.toString();
    }

    /// The text without what it negates; the text itself if nothing else is said.
    static String without(String text) {
        String left = NOT_THIS.matcher(text).replaceAll(" ");
        if (!NE.matcher(left).find()) {
            left = PAS.matcher(left).replaceAll(" ");
        }
        return Words.of(left).isEmpty() ? text : left.strip();
    }
}
