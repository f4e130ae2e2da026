package ma.dalil.chatbot.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.conversation.TurnView.Handover;
import ma.dalil.channels.conversation.TurnView.Helpline;
import ma.dalil.channels.conversation.TurnView.Speaker;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.chatbot.turn.Fingerprint;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.chatbot.turn.Outcome.Answered;
import ma.dalil.chatbot.turn.Outcome.AskedBack;
import ma.dalil.chatbot.turn.Outcome.AwaitingApproval;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.Choice;
import ma.dalil.chatbot.turn.Outcome.Declined;
import ma.dalil.chatbot.turn.Outcome.Failed;
import ma.dalil.chatbot.turn.Outcome.HandedOver;
import ma.dalil.chatbot.turn.Outcome.NoEvidence;
import ma.dalil.chatbot.turn.Outcome.OutOfScope;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.chatbot.turn.Outcome.Statement;
import ma.dalil.chatbot.turn.ReplyRenderer;
import ma.dalil.chatbot.turn.Turn;
import ma.dalil.chatbot.understanding.FormRequest;
import ma.dalil.chatbot.understanding.LanguageIdentifier;
import ma.dalil.knowledge.language.FormBundle;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says outcomes with the words of the bundles.
@Component
public final class BundleReplyRenderer implements ReplyRenderer {

    /// First strong isolate and its end (Unicode Bidirectional Algorithm).
    private static final char ISOLATE = '\u2068';

    private static final char END_OF_ISOLATE = '\u2069';

    private final ResourceBundle unservedLanguages = ResourceBundle.getBundle("ma.dalil.chatbot.reply.unserved");
    private final Map<Locale, FormBundle> bundles = FormBundle.inAllForms(BundleReplyRenderer.class, "reply");

    @Override
    public TurnView render(
            Turn turn, Outcome outcome, @Nullable String reference, TurnView.Handover.@Nullable Status status) {
        Answered answered = outcome instanceof Answered answer ? answer : null;
        boolean repeated = answered != null && isRepeated(turn);
        Category category = category(outcome);
        Handover handover = reference == null || status == null || category == null
                ? null
                : new Handover(reference, category.id(), status);
        return new TurnView(
                turn.id(),
                turn.conversationId(),
                turn.form().toLanguageTag(),
                ending(outcome),
                text(turn, outcome, handover, repeated),
                answered == null ? List.of() : statements(answered),
                answered == null ? List.of() : citations(answered),
                choices(turn.form(), outcome, repeated).stream()
                        .map(choice -> new TurnView.Choice(choice.label(), choice.text()))
                        .toList(),
                helplines(turn.form(), outcome),
                handover,
                Speaker.ASSISTANT);
    }

    @Override
    public ConversationThread threadAfter(Turn turn, Outcome outcome) {
        ConversationThread before = turn.thread();
        String question = outcome instanceof Answered ? Fingerprint.of(turn.text()) : before.lastQuestion();
        boolean repeated = outcome instanceof Answered && Objects.equals(question, before.lastQuestion());
        return new ConversationThread(
                outcome instanceof Answered answered ? answered.documentId() : before.documentId(),
                choices(turn.form(), outcome, repeated),
                FormRequest.in(turn.text())
                        .map(request -> request.form().toLanguageTag())
                        .orElse(before.pinnedForm()),
                lastForm(turn, outcome),
                question);
    }

    /// What was said in a language that is not served changes nothing.
    private static @Nullable String lastForm(Turn turn, Outcome outcome) {
        boolean unserved = outcome.equals(new Declined(Outcome.Notice.UNSERVED_LANGUAGE));
        return unserved ? turn.thread().lastForm() : turn.form().toLanguageTag();
    }

    /// Whether the question that was answered last is asked again, word for word.
    private static boolean isRepeated(Turn turn) {
        String last = turn.thread().lastQuestion();
        return last != null && last.equals(Fingerprint.of(turn.text()));
    }

    @Override
    public String words(String key, Locale form) {
        return say(form, key);
    }

    private String say(Locale form, String key, Object... arguments) {
        return Objects.requireNonNull(bundles.get(form), form::toLanguageTag).words(key, arguments);
    }

    private static Ending ending(Outcome outcome) {
        return switch (outcome) {
            case Answered answered -> Ending.ANSWERED;
            case AskedBack asked -> Ending.ASKED_BACK;
            case Declined declined -> Ending.DECLINED;
            case OutOfScope none -> Ending.OUT_OF_SCOPE;
            case NoEvidence none -> Ending.NO_EVIDENCE;
            case HandedOver handedOver -> Ending.HANDED_OVER;
            case AwaitingApproval awaiting -> Ending.HANDED_OVER;
            case Failed failed -> Ending.FAILED;
        };
    }

    private String text(Turn turn, Outcome outcome, @Nullable Handover handover, boolean repeated) {
        Locale form = turn.form();
        return switch (outcome) {
            case Answered answered -> answer(turn.form(), answered, repeated);
            case AskedBack asked -> say(form, "asked-back");
            case Declined(Outcome.Notice notice) when notice == Outcome.Notice.UNSERVED_LANGUAGE -> unserved(turn);
            case Declined(Outcome.Notice notice) -> say(form, "notice." + id(notice));
            case OutOfScope none -> say(form, "out-of-scope") + " " + say(form, "guidance");
            case NoEvidence(boolean outage) ->
                outage ? say(form, "no-evidence.outage") : say(form, "no-evidence") + " " + say(form, "guidance");
            case HandedOver(Category category, boolean requested) ->
                requested ? opened(form, handover) : offered(turn, category);
            case AwaitingApproval(Answered held, Category category) -> awaiting(form, category, handover);
            case Failed failed -> say(form, "failed");
        };
    }

    /// A line in the language of the message, where it is known, and one in the form of the reply.
    private String unserved(Turn turn) {
        String own = say(turn.form(), "notice.unserved-language");
        Locale other = LanguageIdentifier.identify(turn.text()).other();
        return other == null ? own : unservedLanguages.getString(other.toLanguageTag()) + "\n" + own;
    }

    /// The title, the statements with the numbers of their sources, what is not known, and the offer of a person.
    private String answer(Locale form, Answered answered, boolean repeated) {
        List<String> lines = new ArrayList<>();
        if (answered.referral() != null && answered.referral().told()) {
            Category category = answered.referral().category();
            lines.addAll(callFirst(form, category));
            lines.add(say(form, "handover.offered." + category.id()));
        }
        if (!answered.title().isBlank()) {
            lines.add(title(form, answered));
        }
        for (Statement statement : answered.statements()) {
            String marks = statement.sources().stream()
                    .map(source -> "[" + (source + 1) + "]")
                    .collect(Collectors.joining());
            lines.add(marks.isEmpty() ? statement.text() : statement.text() + " " + marks);
        }
        lines.addAll(remarks(form, answered, repeated));
        return String.join("\n", lines);
    }

    /// The name, and in brackets what the counter calls it, in letters that keep their own direction.
    private String title(Locale form, Answered answered) {
        String title = capitalised(answered.title(), form);
        return answered.officialName() == null
                ? title
                : say(form, "official-name", title, ISOLATE + answered.officialName() + END_OF_ISOLATE);
    }

    /// Names stand inside sentences elsewhere and begin small.
    private static String capitalised(String title, Locale form) {
        int second = title.offsetByCodePoints(0, 1);
        return title.substring(0, second).toUpperCase(form) + title.substring(second);
    }

    private List<String> remarks(Locale form, Answered answered, boolean repeated) {
        List<String> remarks = new ArrayList<>();
        if (!answered.unknown().isEmpty()) {
            String separator = WrittenForms.isRightToLeft(form) ? "، " : ", ";
            remarks.add(say(form, "unknown", String.join(separator, answered.unknown())) + " " + say(form, "guidance"));
        }
        SourceDates.of(answered.sources(), form).ifPresent(dates -> remarks.add(say(form, "as-of", dates)));
        if (answered.referral() != null && !answered.referral().told()) {
            remarks.add(say(form, "referral.offer"));
        } else if (repeated) {
            remarks.add(say(form, "repeated"));
        }
        return remarks;
    }

    private String opened(Locale form, @Nullable Handover handover) {
        return handover == null
                ? say(form, "handover.opened")
                : say(form, "handover.opened.reference", handover.reference());
    }

    /// Whom to call comes first; then that the answer is looked at, and where it will be read.
    private String awaiting(Locale form, Category category, @Nullable Handover handover) {
        List<String> lines = callFirst(form, category);
        lines.add(say(form, "approval.awaited"));
        if (handover != null) {
            lines.add(say(form, "approval.reference", handover.reference()));
        }
        lines.add(say(form, "guidance"));
        return String.join("\n", lines);
    }

    private List<String> callFirst(Locale form, Category category) {
        List<String> lines = new ArrayList<>();
        List<Helpline> helplines = Helplines.of(category, key -> say(form, key));
        if (!helplines.isEmpty()) {
            lines.add(say(
                    form,
                    lead(category),
                    helplines.stream().map(Helpline::number).collect(Collectors.joining(" / "))));
        }
        return lines;
    }

    /// Whom to call comes first; then what a person can do, and what that person would read.
    private String offered(Turn turn, Category category) {
        Locale form = turn.form();
        List<String> lines = callFirst(form, category);
        lines.add(say(form, "handover.offered." + category.id()));
        if (!turn.text().isBlank()) {
            lines.add(say(form, "handover.passed-on", turn.text()));
        }
        return String.join("\n", lines);
    }

    private static String lead(Category category) {
        return switch (category) {
            case CORRUPTION -> "helplines.corruption";
            case ASSISTANT_PAUSED -> "helplines.assistant-paused";
            case DOMESTIC_VIOLENCE,
                    SUICIDE,
                    CHILD_IN_DANGER,
                    HEALTH_EMERGENCY,
                    THREAT,
                    LEGAL_DISPUTE,
                    ASYLUM,
                    PERSONAL_FILE,
                    PERSON_REQUESTED,
                    SENSITIVE_SUBJECT -> "helplines.lead";
        };
    }

    /// Statements as the page shows them; the remarks rely on no source.
    private List<TurnView.Statement> statements(Answered answered) {
        return answered.statements().stream()
                .map(statement -> new TurnView.Statement(
                        statement.text(),
                        statement.sources().stream().map(source -> source + 1).toList()))
                .toList();
    }

    private static List<Citation> citations(Answered answered) {
        return IntStream.range(0, answered.sources().size())
                .mapToObj(index -> citation(index + 1, answered.sources().get(index)))
                .toList();
    }

    private static Citation citation(int number, Source source) {
        return new Citation(
                number,
                source.documentId(),
                source.title(),
                source.publisher(),
                source.url(),
                source.language().toLanguageTag(),
                source.quote(),
                source.section(),
                source.asOf() == null ? null : source.asOf().toString(),
                source.version());
    }

    /// What can be sent next with one touch.
    private List<Choice> choices(Locale form, Outcome outcome, boolean repeated) {
        return switch (outcome) {
            case Answered answered
            when answered.referral() != null || repeated -> {
                List<Choice> choices = new ArrayList<>(answered.choices());
                choices.add(person(form));
                yield choices;
            }
            case Answered answered -> answered.choices();
            case AskedBack(List<Choice> choices) -> choices;
            case HandedOver(Category category, boolean requested) -> requested ? List.of() : List.of(person(form));
            case AwaitingApproval awaiting -> List.of();
            case OutOfScope(List<Choice> neighbours) -> neighbours;
            case NoEvidence none -> List.of(person(form));
            case Declined declined -> List.of();
            case Failed failed -> List.of(person(form));
        };
    }

    private Choice person(Locale form) {
        return new Choice(say(form, "choice.person"), say(form, "choice.person.text"));
    }

    private List<Helpline> helplines(Locale form, Outcome outcome) {
        return switch (outcome) {
            case HandedOver(Category category, boolean requested) -> Helplines.of(category, key -> say(form, key));
            case AwaitingApproval(Answered held, Category category) -> Helplines.of(category, key -> say(form, key));
            case Answered answered
            when answered.referral() != null && answered.referral().told() ->
                Helplines.of(answered.referral().category(), key -> say(form, key));
            case Answered answered -> List.of();
            case AskedBack asked -> List.of();
            case Declined declined -> List.of();
            case OutOfScope none -> List.of();
            case NoEvidence none -> List.of();
            case Failed failed -> List.of();
        };
    }

    private static @Nullable Category category(Outcome outcome) {
        return switch (outcome) {
            case HandedOver(Category category, boolean requested) -> category;
            case AwaitingApproval(Answered held, Category category) -> category;
            case Answered answered ->
                answered.referral() == null ? null : answered.referral().category();
            case AskedBack asked -> null;
            case Declined declined -> null;
            case OutOfScope none -> null;
            case NoEvidence none -> null;
            case Failed failed -> null;
        };
    }

    private static String id(Outcome.Notice notice) {
        return notice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
