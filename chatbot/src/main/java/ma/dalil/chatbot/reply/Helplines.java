package ma.dalil.chatbot.reply;

import java.util.List;
import java.util.function.UnaryOperator;
import ma.dalil.channels.conversation.TurnView.Helpline;
import ma.dalil.chatbot.turn.Outcome.Category;

/// Whom to call before anything else.
///
/// Sources, read 2026-11-23: 19, 177 and 15 challenge.ma (August 2022); 141 the ministry of health (April 2020); 8350
/// the UNFM's line; 2511 onde.ma; the line against corruption the public prosecution.
final class Helplines {

    private static final String CORRUPTION_NUMBER = "05 37 71 88 88";

    private static final String CALL_CENTRE = "37 37";

    private Helplines() {}

    /// @param words of a bundle, by key
    static List<Helpline> of(Category category, UnaryOperator<String> words) {
        return switch (category) {
            case DOMESTIC_VIOLENCE -> numbers(words, "8350", "19", "177");
            case CHILD_IN_DANGER -> numbers(words, "2511", "19", "177");
            case SUICIDE -> numbers(words, "15", "141", "19");
            case HEALTH_EMERGENCY -> numbers(words, "15", "141");
            case THREAT -> numbers(words, "19", "177");
            case CORRUPTION -> List.of(new Helpline(words.apply("helpline.corruption"), CORRUPTION_NUMBER));
            case ASSISTANT_PAUSED -> List.of(new Helpline(words.apply("helpline.3737"), CALL_CENTRE));
            case LEGAL_DISPUTE, ASYLUM, PERSONAL_FILE, PERSON_REQUESTED, SENSITIVE_SUBJECT -> List.of();
        };
    }

    private static List<Helpline> numbers(UnaryOperator<String> words, String... numbers) {
        return List.of(numbers).stream()
                .map(number -> new Helpline(words.apply("helpline." + number), number))
                .toList();
    }
}
