package ma.dalil.chatbot.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.dalil.chatbot.answer.EvidenceFinder.Grounds;
import ma.dalil.chatbot.answer.EvidenceFinder.Grounds.Found;
import ma.dalil.chatbot.answer.EvidenceFinder.Grounds.Nothing;
import ma.dalil.chatbot.answer.Verifier.Unsupported;
import ma.dalil.chatbot.triage.Assessment.AskWhich;
import ma.dalil.chatbot.triage.Assessment.Concern;
import ma.dalil.chatbot.triage.Assessment.HandOver;
import ma.dalil.chatbot.triage.Assessment.OffTopic;
import ma.dalil.chatbot.triage.Assessment.Proceed;
import ma.dalil.chatbot.triage.Assessment.Reply;
import ma.dalil.chatbot.triage.Assessment.Request;
import ma.dalil.chatbot.triage.Facets;
import ma.dalil.chatbot.triage.SectionModel;
import ma.dalil.chatbot.triage.Triage;
import ma.dalil.chatbot.turn.Answering;
import ma.dalil.chatbot.turn.Outcome;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.Notice;
import ma.dalil.chatbot.turn.Outcome.Referral;
import ma.dalil.chatbot.turn.Turn;
import ma.dalil.chatbot.turn.UsePolicy;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureText;
import ma.dalil.knowledge.procedure.Section;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Answers a turn: triage, evidence, permission, draft, verification. Whatever ends it is an [Outcome].
@Component
public final class AnswerPipeline implements Answering {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerPipeline.class);

    /// What is told of a matter that only a person judges: what it is, and who is competent.
    private static final Set<Section> OFFICE = Set.of(Section.OVERVIEW, Section.WHERE, Section.ONLINE, Section.CONTACT);

    /// What is told of a service that may be meant as well, where no side of it is asked for.
    private static final Set<Section> OVERVIEW = Set.of(Section.OVERVIEW);

    private final Triage triage;
    private final Facets facets;
    private final SectionModel sections;
    private final EvidenceFinder finder;
    private final List<Composer> composers;
    private final Verifier verifier;
    private final Choices choices;
    private final ApprovedAnswers approved;
    private final ProcedureText text;

    /// @param composers in the order in which they are tried; the next one takes over where one fails or is refused
    public AnswerPipeline(
            Triage triage,
            Facets facets,
            SectionModel sections,
            EvidenceFinder finder,
            List<Composer> composers,
            Verifier verifier,
            Choices choices,
            ApprovedAnswers approved,
            ProcedureText text) {
        this.triage = triage;
        this.facets = facets;
        this.sections = sections;
        this.finder = finder;
        this.composers = List.copyOf(composers);
        this.verifier = verifier;
        this.choices = choices;
        this.approved = approved;
        this.text = text;
    }

    @Override
    public Outcome answer(Turn turn, UsePolicy policy, Consumer<Stage> progress) {
        progress.accept(Stage.UNDERSTANDING);
        Outcome outcome = worked(turn, policy, progress);
        return isUnanswered(outcome) ? approved.nearTo(turn.text(), turn.form()).orElse(outcome) : outcome;
    }

    private static boolean isUnanswered(Outcome outcome) {
        return switch (outcome) {
            case Outcome.OutOfScope none -> true;
            case Outcome.NoEvidence none -> true;
            case Outcome.Declined(Notice notice) -> notice == Notice.CONTACT_DETAILS;
            case Outcome.Answered answered -> false;
            case Outcome.AskedBack asked -> false;
            case Outcome.AwaitingApproval held -> false;
            case Outcome.HandedOver handedOver -> false;
            case Outcome.Failed failed -> false;
        };
    }

    /// What only a person may answer is decided before an approved answer is looked for.
    private Outcome worked(Turn turn, UsePolicy policy, Consumer<Stage> progress) {
        return switch (triage.assess(turn)) {
            case Reply(Notice notice) -> new Outcome.Declined(notice);
            case HandOver(Category category, boolean requested) -> new Outcome.HandedOver(category, requested);
            case OffTopic(List<String> near) -> new Outcome.OutOfScope(choices.neighbours(near, turn.form()));
            case AskWhich(String question, List<String> services) ->
                approved.toTheSame(question, turn.form())
                        .orElseGet(() -> new Outcome.AskedBack(choices.services(question, services, turn.form())));
            case Proceed proceed -> {
                progress.accept(Stage.SEARCHING);
                yield inParts(proceed, policy, progress)
                        .orElseGet(() -> ground(turn, proceed, finder.find(proceed.whole()), policy, progress));
            }
        };
    }

    @Override
    public Optional<Outcome.HandedOver> forPersons(Turn turn) {
        return switch (triage.assess(turn)) {
            case HandOver(Category category, boolean requested) ->
                Optional.of(new Outcome.HandedOver(category, requested));
            case Proceed proceed ->
                Optional.ofNullable(proceed.concern())
                        .filter(Concern::sure)
                        .map(concern -> new Outcome.HandedOver(concern.category(), false));
            case Reply reply -> Optional.empty();
            case AskWhich which -> Optional.empty();
            case OffTopic nothing -> Optional.empty();
        };
    }

    /// The answers one under the other, if the parts are about different services and each has an answer.
    private Optional<Outcome> inParts(Proceed proceed, UsePolicy policy, Consumer<Stage> progress) {
        List<Request> parts = proceed.parts();
        List<Evidence> found = parts.stream()
                .map(finder::find)
                .filter(grounds -> grounds instanceof Found(Evidence evidence, boolean sure, Evidence rival)
                        && isOrdinary(evidence.procedure()))
                .map(grounds -> ((Found) grounds).evidence())
                .toList();
        long services = found.stream()
                .map(evidence -> Objects.requireNonNull(evidence.procedure()).id())
                .distinct()
                .count();
        if (parts.isEmpty() || services < parts.size()) {
            return Optional.empty();
        }
        progress.accept(Stage.CHECKING);
        Outcome outcome = found.stream()
                .map(evidence -> permission(policy, evidence, proceed.concern()))
                .reduce(new Permission.Free(), Permission::and)
                .rule(() -> beside(proceed.concern(), true, oneUnderTheOther(parts, found)));
        return outcome instanceof Outcome.NoEvidence ? Optional.empty() : Optional.of(outcome);
    }

    private static Permission permission(UsePolicy policy, Evidence evidence, @Nullable Concern concern) {
        Permission ofService = Permission.of(policy, evidence.procedure());
        return concern != null && concern.sure()
                ? ofService.and(Permission.of(policy, evidence.procedure(), concern.category()))
                : ofService;
    }

    /// An answer with the offer of a person whom the message may need besides; only that person where a sure concern
    /// meets an unsure answer.
    ///
    /// @param sure true if the answer is surely about what was asked
    private static Outcome beside(@Nullable Concern concern, boolean sure, Outcome outcome) {
        if (concern == null) {
            return outcome;
        }
        Category category = concern.category();
        boolean facts = sure && outcome instanceof Outcome.Answered;
        if (!facts && (concern.sure() || !category.allowsFacts())) {
            return new Outcome.HandedOver(category, false);
        }
        boolean itsOwn = outcome instanceof Outcome.Answered answered && answered.referral() != null;
        return outcome instanceof Outcome.Answered answered && (concern.sure() || !itsOwn)
                ? answered.withReferral(new Referral(category, concern.sure()))
                : outcome;
    }

    private Outcome oneUnderTheOther(List<Request> parts, List<Evidence> found) {
        List<Outcome> answers = IntStream.range(0, parts.size())
                .mapToObj(part -> compose(asAsked(parts.get(part), found.get(part)), found.get(part)))
                .toList();
        return answers.stream().allMatch(Outcome.Answered.class::isInstance)
                ? answers.stream()
                        .map(Outcome.Answered.class::cast)
                        .reduce(Outcome.Answered::followedBy)
                        .map(Outcome.class::cast)
                        .orElseThrow()
                : new Outcome.NoEvidence(false);
    }

    private static boolean isOrdinary(@Nullable Procedure procedure) {
        return procedure != null && !isForPersonsOnly(procedure);
    }

    private Outcome ground(Turn turn, Proceed proceed, Grounds grounds, UsePolicy policy, Consumer<Stage> progress) {
        Request request = proceed.whole();
        Concern concern = proceed.concern();
        return switch (grounds) {
            case Nothing(boolean outage, List<String> near) when outage -> new Outcome.NoEvidence(true);
            case Nothing nothing when concern != null -> new Outcome.HandedOver(concern.category(), false);
            case Nothing nothing when !turn.masked().isEmpty() -> new Outcome.Declined(Notice.CONTACT_DETAILS);
            case Nothing nothing
            when proceed.mayBeVague() ->
                approved.nearTo(turn.text(), turn.form())
                        .orElseGet(() -> new Outcome.AskedBack(choices.services(turn.text(), List.of(), turn.form())));
            case Nothing(boolean outage, List<String> near) ->
                new Outcome.OutOfScope(choices.neighbours(near, turn.form()));
            case Found(Evidence evidence, boolean sure, Evidence rival) ->
                permission(policy, evidence, concern).rule(() -> {
                    progress.accept(Stage.CHECKING);
                    Outcome told = isForPersonsOnly(evidence.procedure())
                            ? compose(request.asking(OFFICE), evidence)
                            : approved.toTheSame(request.text(), request.form())
                                    .orElseGet(() -> withRival(request, evidence, rival, policy));
                    return beside(concern, sure, told);
                });
        };
    }

    /// The answer, and under it what another service says that may as well be meant, if it may be told.
    private Outcome withRival(Request request, Evidence evidence, @Nullable Evidence rival, UsePolicy policy) {
        Outcome told = compose(asAsked(request, evidence), evidence);
        if (rival == null
                || !(told instanceof Outcome.Answered answered)
                || isForPersonsOnly(rival.procedure())
                || !(Permission.of(policy, rival.procedure()) instanceof Permission.Free)) {
            return told;
        }
        Request other = asAsked(request, rival);
        return compose(other.asked().isEmpty() ? other.asking(OVERVIEW) : other, rival)
                        instanceof Outcome.Answered second
                ? answered.beside(second)
                : told;
    }

    /// The question without the sections that only a word of the service's name seems to ask for, and with those that
    /// it
    /// is likely after.
    private Request asAsked(Request request, Evidence evidence) {
        Procedure procedure = evidence.procedure();
        if (procedure == null) {
            return request;
        }
        Set<Section> asked = new HashSet<>(facets.asked(request.text(), procedure.name()));
        asked.retainAll(request.asked());
        return request.asking(asked).likelyAsking(sections.likely(request.text(), !asked.isEmpty()));
    }

    /// The first draft that holds; none that holds is no evidence.
    private Outcome compose(Request request, Evidence evidence) {
        for (Composer composer : composers) {
            Draft draft = draft(composer, request, evidence);
            if (!draft.isEmpty()) {
                List<Unsupported> unsupported = verifier.check(draft, request.form());
                if (unsupported.isEmpty()) {
                    return answered(request, evidence, draft);
                }
                LOG.warn("{} drafted what no source carries: {}", name(composer), kinds(unsupported));
            }
        }
        return new Outcome.NoEvidence(false);
    }

    private static Draft draft(Composer composer, Request request, Evidence evidence) {
        try {
            return composer.compose(request, evidence);
        } catch (RuntimeException down) { // a model that is down or talks nonsense; the next composer takes over
            LOG.warn("{} failed: {}", name(composer), down.toString());
            return new Draft(List.of(), List.of());
        }
    }

    private Outcome answered(Request request, Evidence evidence, Draft draft) {
        Procedure procedure = evidence.procedure();
        String documentId = procedure == null ? draft.sources().getFirst().documentId() : procedure.id();
        String title = procedure == null ? "" : procedure.name().in(request.form());
        String official = procedure == null ? "" : procedure.name().in(WrittenForms.ARABIC);
        return new Outcome.Answered(
                documentId,
                title,
                official.equals(title) || official.isEmpty() ? null : official,
                draft.statements(),
                draft.sources(),
                unknown(request, evidence),
                choices.further(evidence, draft, request.form()),
                procedure == null || procedure.referral().category() == null
                        ? null
                        : new Referral(category(procedure), false));
    }

    /// Headings of the sections that were asked for and hold nothing: said, never guessed.
    private List<String> unknown(Request request, Evidence evidence) {
        if (evidence.procedure() == null || !evidence.articles().isEmpty()) {
            return List.of();
        }
        Set<Section> told =
                evidence.facts().stream().map(Evidence.Facts::section).collect(Collectors.toSet());
        return request.asked().stream()
                .filter(section -> !told.contains(section))
                .sorted()
                .map(section -> text.heading(section, request.form()))
                .toList();
    }

    private static boolean isForPersonsOnly(@Nullable Procedure procedure) {
        return procedure != null && procedure.referral().always();
    }

    private static Category category(@Nullable Procedure procedure) {
        return Category.of(procedure == null ? null : procedure.referral().category())
                .orElse(Category.PERSONAL_FILE);
    }

    private static String name(Composer composer) {
        return composer.getClass().getSimpleName();
    }

    private static String kinds(List<Unsupported> unsupported) {
        return unsupported.stream()
                .map(Unsupported::kind)
                .collect(Collectors.joining(", "))
                .toLowerCase(Locale.ROOT);
    }
}
