package ma.dalil.chatbot.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import ma.dalil.chatbot.triage.Assessment.AskWhich;
import ma.dalil.chatbot.triage.Assessment.Concern;
import ma.dalil.chatbot.triage.Assessment.HandOver;
import ma.dalil.chatbot.triage.Assessment.OffTopic;
import ma.dalil.chatbot.triage.Assessment.Proceed;
import ma.dalil.chatbot.triage.Assessment.Reply;
import ma.dalil.chatbot.triage.Assessment.Request;
import ma.dalil.chatbot.triage.Assessment.Subject;
import ma.dalil.chatbot.triage.MessageClassifier.Likelihoods;
import ma.dalil.chatbot.turn.Outcome.Category;
import ma.dalil.chatbot.turn.Outcome.Choice;
import ma.dalil.chatbot.turn.Outcome.Notice;
import ma.dalil.chatbot.turn.Turn;
import ma.dalil.chatbot.understanding.FormRequest;
import ma.dalil.chatbot.understanding.LanguageIdentifier;
import ma.dalil.knowledge.procedure.Section;
import ma.dalil.retrieval.ServiceLikelihood;
import ma.dalil.retrieval.lexical.LegalReferences;
import ma.dalil.retrieval.text.Concepts;
import ma.dalil.retrieval.text.Keys;
import org.springframework.stereotype.Component;

/// Decides what to do with a turn before anything is searched.
@Component
public final class Triage {

    /// Markup and what a script says are no words of a citizen's.
    private static final Pattern MARKUP = Pattern.compile(
            "<(script|style)\\b[^<>]*>.*?</\\1\\s*>|<[^<>]*>", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /// A mark where personal data stood, with the word that announced it: `ma CIN est` before a mark asks nothing about
    /// a CIN.
    private static final Pattern MARK =
            Pattern.compile("(?:\\p{L}+\\s*(?::|=|est|is|hiya|howa|hwa|هي|هو|رقم|n°)?\\s*)?\\[[a-z-]+]");
    private static final int MOST_QUESTIONS = 3;
    /// A service that is less likely does not come near what is said.
    private static final double NEAR = 0.05;
    private static final int FEW_WORDS = 5;
    private static final int MANY_WORDS = 20;
    /// Of what goes on with a question.
    private static final int MOST_WORDS_MORE = 12;
    private static final Pattern NUMBER_ALONE = Pattern.compile("\\s*([1-9١-٩])\\s*[.)]?\\s*");
    private static final Pattern OTHER_SCRIPT = Pattern.compile(
            "[\\p{IsCyrillic}\\p{IsHan}\\p{IsHebrew}\\p{IsHiragana}\\p{IsHangul}\\p{IsDevanagari}]{2,}");

    private final EscalationRules rules = EscalationRules.shipped();
    private final SmallTalk smallTalk = SmallTalk.shipped();
    private final ForeignPapers foreign = ForeignPapers.shipped();
    private final MessageClassifier classifier;
    private final Facets facets;
    private final ServiceLikelihood services;
    private final Offices offices;
    private final GenericRequests generic;

    public Triage(
            Concepts concepts, ServiceLikelihood services, Offices offices, GenericRequests generic, Facets facets) {
        this.services = services;
        this.classifier = MessageClassifier.shipped(concepts);
        this.offices = offices;
        this.generic = generic;
        this.facets = facets;
    }

    /// A life at stake comes before everything else, told by a rule or else by likelihood; then what needs no search;
    /// then what the question is about. What a person should see and documents may speak of too goes on with its
    /// concern.
    public Assessment assess(Turn turn) {
        Optional<FormRequest> formRequest = FormRequest.in(turn.text());
        String text = formRequest
                .map(FormRequest::rest)
                .filter(rest -> !rest.isBlank())
                .orElseGet(() -> chosen(turn));
        Optional<Category> ruled = rules.assess(text);
        boolean believed = ruled.isEmpty() || !isToldByTheWay(text);
        if (believed && ruled.filter(category -> !category.allowsFacts()).isPresent()) {
            return new HandOver(ruled.get(), ruled.get() == Category.PERSON_REQUESTED);
        }
        Assessment assessed = unruled(turn, text, formRequest);
        if (ruled.isEmpty()) {
            return assessed;
        }
        return believed || assessed instanceof Proceed ? with(new Concern(ruled.get(), believed), assessed) : assessed;
    }

    /// Whether the words of a rule meet in a message by chance, as nothing else in it speaks for a need: "the little
    /// one cried", on the way to a long question; "the referee robbed us".
    private boolean isToldByTheWay(String text) {
        Message message = Message.of(text);
        Likelihoods likelihoods = classifier.of(message, Map.of());
        return message.words().size() > MANY_WORDS ? likelihoods.isHardlyInNeed() : likelihoods.isIdleTalk();
    }

    /// What is sure to need a person reaches one, unless it may go on beside the documents.
    private static Assessment with(Concern concern, Assessment assessed) {
        return switch (assessed) {
            case Proceed(Request whole, List<Request> parts, boolean mayBeVague, Concern before) ->
                new Proceed(whole, parts, mayBeVague, concern);
            case HandOver(Category category, boolean requested) when !category.allowsFacts() -> assessed;
            case HandOver handOver -> new HandOver(concern.category(), false);
            case Reply reply -> new HandOver(concern.category(), false);
            case AskWhich which -> new HandOver(concern.category(), false);
            case OffTopic nothing -> new HandOver(concern.category(), false);
        };
    }

    private Assessment unruled(Turn turn, String text, Optional<FormRequest> formRequest) {
        if (formRequest.filter(FormRequest::isAlone).isPresent()) {
            return new Reply(Notice.FORM_CHOSEN);
        }
        if (OTHER_SCRIPT.matcher(text).find()) {
            return new Reply(Notice.UNSERVED_LANGUAGE);
        }
        Message message = Message.of(text);
        Set<Section> asked = facets.asked(message);
        Optional<Notice> notice =
                smallTalk.notice(message).filter(small -> small != Notice.GREETING || asked.isEmpty());
        if (notice.isPresent()) {
            return new Reply(notice.get());
        }
        if (smallTalk.isNotUnderstood(message)) {
            return again(turn);
        }
        Map<String, Double> meant = services.of(text);
        Likelihoods likelihoods = classifier.of(message, meant);
        if (likelihoods.isInjection()) {
            return new Reply(Notice.INJECTION);
        }
        Subjects subjects = subjects(turn, message);
        boolean asks = !asked.isEmpty();
        boolean within = leansOnTheThread(turn, message);
        Optional<Category> likely =
                saysNothing(turn, subjects) ? Optional.empty() : likelihoods.handedOver(asks, within);
        if (likely.filter(category -> !category.allowsFacts()).isPresent()) {
            return new HandOver(likely.get(), false);
        }
        Assessment assessed = unserved(turn, text, message, meant, subjects, likelihoods)
                .orElseGet(() -> request(turn, text, message, asked, subjects, likelihoods));
        if (likely.isPresent()) {
            return with(new Concern(likely.get(), true), assessed);
        }
        return assessed instanceof Proceed && likelihoods.isDoubtful(asks, within)
                ? with(new Concern(likelihoods.category(), false), assessed)
                : assessed;
    }

    /// What a message says it is about.
    ///
    /// @param named whether it says more than a side of something, or an office
    /// @param service whether it says what a service is called, and nothing else
    /// @param kind the services to choose from where it names but a kind of papers or errands, at the
    /// beginning of a conversation
    private record Subjects(boolean named, boolean service, Optional<List<String>> kind) {}

    private Subjects subjects(Turn turn, Message message) {
        Message subject = facets.subject(message);
        boolean named = isNamed(subject);
        return new Subjects(
                named,
                generic.isAName(subject),
                named && turn.thread().documentId() == null ? generic.procedures(subject) : Optional.empty());
    }

    /// Whether nothing but words that anybody uses of anything are said, before any service was: "for my
    /// husband", "my file". They tell of nobody's need.
    private static boolean saysNothing(Turn turn, Subjects subjects) {
        return turn.thread().documentId() == null
                && (!subjects.named() || subjects.kind().isPresent());
    }

    /// Whether a message is a few words more about the service that was spoken of: "and for my daughter, who is five?"
    private static boolean leansOnTheThread(Turn turn, Message message) {
        return turn.thread().documentId() != null && message.words().size() <= MOST_WORDS_MORE;
    }

    /// What is in a language or about a matter that is not served; empty if it is to be looked up.
    private Optional<Assessment> unserved(
            Turn turn,
            String text,
            Message message,
            Map<String, Double> meant,
            Subjects subjects,
            Likelihoods likelihoods) {
        if (LanguageIdentifier.identify(text).other() != null) {
            return Optional.of(new Reply(Notice.UNSERVED_LANGUAGE));
        }
        if (subjects.service()) {
            return Optional.empty();
        }
        boolean listed = smallTalk.isOffTopic(message) || foreign.areMeant(message);
        boolean within = turn.thread().documentId() != null;
        return likelihoods.isOffTopic(within, generic.holdsAName(message), listed)
                ? Optional.of(new OffTopic(ServiceLikelihood.from(NEAR, meant)))
                : Optional.empty();
    }

    private static Assessment again(Turn turn) {
        String before = turn.thread().documentId();
        if (before == null) {
            return new AskWhich(turn.text(), List.of());
        }
        Request request = new Request(turn.text(), turn.form(), Set.of(), false, new Subject.Again(before));
        return new Proceed(request, List.of(), false, null);
    }

    private Assessment request(
            Turn turn, String text, Message message, Set<Section> asked, Subjects subjects, Likelihoods likelihoods) {
        boolean law =
                facets.asksForTheText(message) || !LegalReferences.laws(text).isEmpty();
        boolean named = subjects.named();
        String before = turn.thread().documentId();
        // Whom to call is a question by itself: there is a number for all of them.
        if (before == null && !law && !asked.contains(Section.CONTACT)) {
            if (!named) {
                return new AskWhich(text, offices.procedures(message));
            }
            if (subjects.kind().isPresent()) {
                return new AskWhich(text, subjects.kind().get());
            }
            if (likelihoods.isVague() && !generic.holdsAName(message)) {
                return new AskWhich(text, List.of());
            }
        }
        Subject subject = named || before == null
                ? new Subject.Named(before, facets.tie(message, asked), Negations.of(text))
                : new Subject.Understood(before);
        Request whole = new Request(Negations.without(text), turn.form(), asked, law, subject);
        boolean few = message.words().size() <= FEW_WORDS;
        return new Proceed(
                whole, named ? parts(text, turn, law) : List.of(), before == null && likelihoods.mayBeVague(few), null);
    }

    /// @param subject a message's words that name no side of anything
    private boolean isNamed(Message subject) {
        return !offices.without(subject).words().isEmpty();
    }

    /// The questions of a message that asks about several things by name; what asks nothing, and what only asks on,
    /// goes
    /// with the question before it.
    private List<Request> parts(String text, Turn turn, boolean law) {
        List<String> questions = new ArrayList<>();
        for (String sentence : Sentences.of(text)) {
            Message message = Message.of(sentence);
            boolean asksAnew =
                    isNamed(facets.subject(message)) && !facets.asked(message).isEmpty();
            if (asksAnew || questions.isEmpty()) {
                questions.add(sentence);
            } else {
                questions.set(questions.size() - 1, questions.getLast() + " " + sentence);
            }
        }
        if (questions.size() < 2 || questions.size() > MOST_QUESTIONS) {
            return List.of();
        }
        return questions.stream()
                .map(question -> new Request(
                        Negations.without(question),
                        turn.form(),
                        facets.asked(Message.of(question)),
                        law,
                        new Subject.Named(turn.thread().documentId(), Subject.Tie.OPEN)))
                .toList();
    }

    /// What was said, or what stands behind a choice: its number, its label, or a yes where there is only one.
    private String chosen(Turn turn) {
        String text = MARK.matcher(MARKUP.matcher(turn.text()).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        List<Choice> choices = turn.thread().choices();
        if (choices.isEmpty()) {
            return text;
        }
        var number = NUMBER_ALONE.matcher(text);
        if (number.matches()) {
            int at = Character.digit(number.group(1).charAt(0), 10) - 1;
            return at < choices.size() ? choices.get(at).text() : text;
        }
        Message message = Message.of(text);
        if (choices.size() == 1 && smallTalk.isYes(message)) {
            return choices.getFirst().text();
        }
        return smallTalk
                .ordinal(message)
                .filter(at -> at < choices.size())
                .map(choices::get)
                .or(() -> named(message, text, choices))
                .map(Choice::text)
                .orElse(text);
    }

    /// The choice whose label is said, or the only one whose label holds all that is said.
    private static Optional<Choice> named(Message message, String text, List<Choice> choices) {
        Optional<Choice> whole = choices.stream()
                .filter(choice -> Keys.fold(choice.label()).equals(Keys.fold(text)))
                .findFirst();
        if (whole.isPresent()) {
            return whole;
        }
        List<Set<String>> words =
                message.words().stream().filter(word -> !Message.isSmall(word)).toList();
        List<Choice> holding = choices.stream()
                .filter(choice -> !words.isEmpty() && Message.of(choice.label()).holdsAll(words))
                .toList();
        return holding.size() == 1 ? Optional.of(holding.getFirst()) : Optional.empty();
    }
}
