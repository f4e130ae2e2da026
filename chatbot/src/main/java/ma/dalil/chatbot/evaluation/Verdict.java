package ma.dalil.chatbot.evaluation;

import org.jspecify.annotations.Nullable;

/// What came of one question. A measure that does not apply to the question is null.
///
/// @param document a right document is cited, with a quotation
/// @param keyFact at least half of the expected figures and addresses stand in the reply
/// @param language the reply is in the asker's form
/// @param outcome the ending is one that the kind of question calls for
/// @param millis from sending to the whole reply
record Verdict(
        Question question,
        @Nullable Boolean document,
        @Nullable Boolean keyFact,
        @Nullable Boolean language,
        boolean outcome,
        String ending,
        String replyLanguage,
        String replyText,
        long millis) {

    boolean right() {
        return outcome && !Boolean.FALSE.equals(document) && !Boolean.FALSE.equals(language);
    }
}
