package ma.dalil.chatbot.wording;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import ma.dalil.channels.desk.Wording.Refusal;
import ma.dalil.channels.desk.Wording.Refusal.Reason;
import ma.dalil.channels.desk.Wording.Slot;
import ma.dalil.chatbot.answer.Evidence.Facts;
import ma.dalil.chatbot.answer.FactWords;
import ma.dalil.chatbot.answer.ProcedureFacts;
import ma.dalil.knowledge.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/// Fills slots in the citizen's form: the reference of the case, and sentences of the record as they stand.
final class SlotFiller {

    private final Slots slots;
    private final ProcedureFacts facts;

    SlotFiller(Slots slots, ProcedureFacts facts) {
        this.slots = slots;
        this.facts = facts;
    }

    /// @param refusal why a slot stays empty; null if all are filled
    record Filled(String text, @Nullable Refusal refusal) {}

    private sealed interface Content {
        record Words(String inline, String alone) implements Content {}

        record None(Reason reason) implements Content {}
    }

    /// The slots that a case can fill.
    List<Slot> fillable(Subject subject) {
        return slots.all().stream()
                .filter(slot -> content(slot.id(), subject) instanceof Content.Words)
                .toList();
    }

    /// A slot that is the whole line stands under the heading of its section.
    Filled fill(String line, Subject subject) {
        Matcher slot = Slots.matcher(line);
        boolean alone = slot.matches();
        slot.reset();
        StringBuilder filled = new StringBuilder();
        Refusal refusal = null;
        while (slot.find()) {
            Content content = slots.idOf(slot.group(1))
                    .map(id -> content(id, subject))
                    .orElseGet(() -> new Content.None(Reason.UNKNOWN_SLOT));
            String said = switch (content) {
                case Content.Words words -> alone ? words.alone() : words.inline();
                case Content.None none -> {
                    refusal = refusal == null ? new Refusal(none.reason(), slot.group(1)) : refusal;
                    yield slot.group();
                }
            };
            slot.appendReplacement(filled, Matcher.quoteReplacement(said));
        }
        return new Filled(slot.appendTail(filled).toString(), refusal);
    }

    private Content content(String id, Subject subject) {
        if (id.equals(Slots.REFERENCE)) {
            String reference = subject.escalation().reference();
            return new Content.Words(reference, reference);
        }
        Optional<Procedure> procedure = subject.procedure();
        if (procedure.isEmpty()) {
            return new Content.None(Reason.NO_SERVICE);
        }
        return facts.of(procedure.get(), subject.form()).stream()
                .filter(section -> section.section().id().equals(id))
                .findFirst()
                .<Content>map(section -> words(section, subject))
                .orElseGet(() -> new Content.None(Reason.NO_FACTS));
    }

    private static Content words(Facts section, Subject subject) {
        return new Content.Words(FactWords.inline(section), FactWords.underHeading(section, subject.form()));
    }
}
