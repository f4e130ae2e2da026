package ma.dalil.channels.phone.text;

import java.util.Locale;
import java.util.Optional;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Handover;

/// What is always said of a hand-over: who speaks, and under which reference.
final class HandoverWords {

    private HandoverWords() {}

    /// The civil servant, with the reference of the case.
    static String speaker(TurnView turn, Locale form) {
        Handover handover = turn.handover();
        return handover == null
                ? PhoneWords.say(form, "staff")
                : PhoneWords.say(form, "staff.reference", handover.reference());
    }

    /// A line for the reference, if the reply does not tell it; an offer has none to keep.
    static Optional<String> missingReference(TurnView turn, Locale form) {
        Handover handover = turn.handover();
        return handover == null
                        || handover.status() == Handover.Status.OFFERED
                        || turn.text().contains(handover.reference())
                ? Optional.empty()
                : Optional.of(PhoneWords.say(form, "reference", handover.reference()));
    }
}
