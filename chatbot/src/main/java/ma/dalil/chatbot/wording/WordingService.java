package ma.dalil.chatbot.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Wording;
import ma.dalil.channels.phone.text.SmsSegments;
import ma.dalil.channels.phone.text.SmsText;
import ma.dalil.chatbot.answer.ProcedureFacts;
import ma.dalil.chatbot.escalation.Escalation;
import ma.dalil.chatbot.escalation.HandoverReplies;
import ma.dalil.chatbot.escalation.JdbcEscalations;
import ma.dalil.chatbot.escalation.Readings;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.chatbot.transcript.JdbcConversations;
import ma.dalil.chatbot.transcript.JdbcTurns;
import ma.dalil.chatbot.wording.SlotFiller.Filled;
import ma.dalil.knowledge.language.FormBundle;
import ma.dalil.knowledge.language.Tifinagh;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Lexicon;
import org.springframework.stereotype.Service;

/// Words an officer's text for a citizen, line by line: a canned reply in the citizen's form, slots from the record, a
/// translation where there is one that can be relied on, else the officer's own words with a note of their language.
@Service
public class WordingService implements Wording {

    private final Map<Locale, FormBundle> words = FormBundle.inAllForms(WordingService.class, "wording");
    private final JdbcEscalations cases;
    private final JdbcConversations conversations;
    private final JdbcTurns turns;
    private final Readings readings;
    private final HandoverReplies replies;
    private final CannedReplyService canned;
    private final SlotFiller filler;
    private final TermGloss gloss;
    private final CarefulTranslation translation;

    public WordingService(
            JdbcEscalations cases,
            JdbcConversations conversations,
            JdbcTurns turns,
            Readings readings,
            HandoverReplies replies,
            CannedReplyService canned,
            ProcedureFacts facts,
            Lexicon lexicon,
            Optional<Translator> translator) {
        this.cases = cases;
        this.conversations = conversations;
        this.turns = turns;
        this.readings = readings;
        this.replies = replies;
        this.canned = canned;
        this.filler = new SlotFiller(canned.slots(), facts);
        this.gloss = new TermGloss(lexicon);
        this.translation = new CarefulTranslation(translator);
    }

    @Override
    public Aids aids(UUID caseId) {
        Subject subject = subject(found(caseId));
        List<Canned> offered = canned.all().stream()
                .filter(reply -> reply.in(subject.form())
                        .filter(text -> filler.fill(text, subject).refusal() == null)
                        .isPresent())
                .map(reply -> new Canned(reply.id(), Map.of("fr", reply.french(), "ar", reply.arabic())))
                .toList();
        return new Aids(offered, filler.fillable(subject));
    }

    @Override
    public Optional<Preview> preview(Officer officer, UUID caseId, String text) {
        Escalation found = found(caseId);
        return found.isHeldBy(officer.id()) ? Optional.of(preview(subject(found), text)) : Optional.empty();
    }

    private Escalation found(UUID caseId) {
        return cases.find(caseId).orElseThrow(NoSuchElementException::new);
    }

    private Subject subject(Escalation found) {
        Conversation conversation = conversations.get(found.conversationId());
        return new Subject(
                found,
                conversation,
                readings.procedure(
                        conversation,
                        Optional.ofNullable(found.turnId()).flatMap(turns::find).orElse(null)));
    }

    /// A line on its way, in the order of what is tried.
    private sealed interface Step {

        record Ready(Line line) implements Step {}

        /// @param form that the officer wrote it in, which the citizen does not
        record Foreign(String written, Locale form) implements Step {}
    }

    private Preview preview(Subject subject, String text) {
        List<CannedReply> known = canned.all();
        List<Step> steps = Arrays.stream(text.split("\n", -1))
                .map(line -> step(line, subject, known))
                .toList();
        List<Line> lines = finished(steps, subject);
        String worded = lines.stream().map(Line::worded).collect(Collectors.joining("\n"));
        return new Preview(subject.form().toLanguageTag(), worded, lines, segments(subject, worded));
    }

    private Step step(String line, Subject subject, List<CannedReply> known) {
        Optional<String> said = known.stream()
                .filter(reply -> reply.isWrittenAs(line))
                .findFirst()
                .flatMap(reply -> reply.in(subject.form()));
        if (said.isPresent()) {
            return new Step.Ready(filled(line, said.get(), How.CANNED, subject));
        }
        if (Slots.matcher(line.strip()).matches()) {
            return new Step.Ready(filled(line, line.strip(), How.FACTS, subject));
        }
        Optional<Locale> form = WrittenIn.form(Slots.without(line), subject.form());
        if (form.isPresent() && !form.get().getLanguage().equals(subject.form().getLanguage())) {
            return new Step.Foreign(line, form.get());
        }
        boolean otherLetters = form.isPresent() && !form.get().equals(subject.form());
        String own = otherLetters ? inLettersOf(subject.form(), line) : line;
        return new Step.Ready(filled(line, own, Slots.in(line).isEmpty() ? How.AS_WRITTEN : How.FACTS, subject));
    }

    /// Amazigh has one table of letters for both scripts; of Darija there is none that everybody keeps to.
    private static String inLettersOf(Locale form, String line) {
        if (form.equals(WrittenForms.AMAZIGH_TIFINAGH)) {
            return Tifinagh.ofLatin(line);
        }
        return form.equals(WrittenForms.AMAZIGH_LATIN) ? Tifinagh.toLatin(line) : line;
    }

    private Line filled(String written, String worded, How how, Subject subject) {
        Filled filled = filler.fill(worded, subject);
        return new Line(written, filled.text(), how, filled.refusal());
    }

    private List<Line> finished(List<Step> steps, Subject subject) {
        List<Step.Foreign> foreign = steps.stream()
                .filter(Step.Foreign.class::isInstance)
                .map(Step.Foreign.class::cast)
                .toList();
        List<Optional<String>> translated =
                translation.of(foreign.stream().map(Step.Foreign::written).toList(), subject.form());
        List<Line> lines = new ArrayList<>();
        Locale noted = null;
        int next = 0;
        for (Step step : steps) {
            switch (step) {
                case Step.Ready ready -> lines.add(ready.line());
                case Step.Foreign own -> {
                    Optional<String> taken = translated.get(next++);
                    boolean read = isRead(own.form(), subject.form());
                    noted = taken.isEmpty() && !read && noted == null ? own.form() : noted;
                    lines.add(taken.map(said -> filled(own.written(), said, How.MODEL, subject))
                            .orElseGet(() -> asWritten(own, read, subject)));
                }
            }
        }
        if (noted != null) {
            String key = "officer-writes." + noted.getLanguage();
            FormBundle bundle = Objects.requireNonNull(words.get(subject.form()));
            lines.addFirst(new Line("", bundle.words(key), How.ADDED, null));
        }
        return lines;
    }

    private Line asWritten(Step.Foreign own, boolean read, Subject subject) {
        String beside = read ? own.written() : gloss.behind(own.written(), own.form(), subject.form());
        return filled(own.written(), beside, How.AS_WRITTEN, subject);
    }

    /// Whoever writes Darija in Arabic letters reads official Arabic.
    private static boolean isRead(Locale officer, Locale citizen) {
        return officer.equals(WrittenForms.ARABIC) && citizen.equals(WrittenForms.DARIJA_ARABIC);
    }

    /// Of the very message that would go out.
    private int segments(Subject subject, String worded) {
        TurnView message = replies.fromStaff(
                subject.conversation(), worded, subject.escalation().handover());
        return SmsText.of(message, null).stream()
                .mapToInt(part -> SmsSegments.of(part.text()).segments())
                .sum();
    }
}
