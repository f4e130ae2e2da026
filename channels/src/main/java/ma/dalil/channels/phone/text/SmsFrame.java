package ma.dalil.channels.phone.text;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands around the facts of an SMS. Any of it may be empty.
///
/// @param head whom to call, or what the reply is about
/// @param remarks what the reply says of itself, such as what is not known
/// @param reference of a hand-over
/// @param codes the numbers by which the choices are answered
/// @param opinion the words that say what the answer was worth
/// @param source of the first fact
/// @param link where the whole reply stands
record SmsFrame(
        String head, String remarks, String reference, String codes, String opinion, String source, String link) {

    SmsFrame withSource(String line) {
        return new SmsFrame(head, remarks, reference, codes, opinion, line, link);
    }

    SmsFrame withOpinion(String line) {
        return new SmsFrame(head, remarks, reference, codes, line, source, link);
    }

    String around(String facts) {
        return Stream.of(head, facts, remarks, reference, codes, opinion, source, link)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
