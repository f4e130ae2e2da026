package ma.dalil.chatbot.learning.question;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.dalil.channels.desk.Candidates;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.Origin;
import ma.dalil.channels.desk.Candidates.Wording;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Questions;
import ma.dalil.chatbot.answer.ApprovedAnswers;
import ma.dalil.chatbot.audit.AuditEntry;
import ma.dalil.chatbot.audit.AuditEntry.Kind;
import ma.dalil.chatbot.audit.AuditTrail;
import ma.dalil.chatbot.learning.LearningSettings;
import ma.dalil.chatbot.learning.question.JdbcUnanswered.Unanswered;
import ma.dalil.knowledge.Morocco;
import ma.dalil.knowledge.language.Tifinagh;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.retrieval.Query;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.Retriever;
import ma.dalil.retrieval.question.KnownQuestions;
import ma.dalil.retrieval.question.Topic;
import ma.dalil.retrieval.question.Topics;
import org.springframework.stereotype.Service;

/// Puts together what was left unanswered.
@Service
public class QuestionService implements Questions {

    /// About half of what is said, or as near in meaning.
    private static final double ONE_TOPIC = 0.5;

    private static final int MOST_EXAMPLES = 5;
    private static final int MOST_WORDINGS = 10;
    private static final int MOST_CLUSTERS = 100;
    private static final int MOST_NEIGHBOURS = 3;

    private final JdbcUnanswered unanswered;
    private final Topics topics;
    private final KnownQuestions known;
    private final Retriever retriever;
    private final ProcedureCatalog catalog;
    private final Candidates candidates;
    private final LearningSettings settings;
    private final AuditTrail audit;
    private final InstantSource clock;

    private record Question(Unanswered asked, Topic topic) {

        double likeTo(Question other) {
            return topic.likeTo(other.topic);
        }
    }

    public QuestionService(
            JdbcUnanswered unanswered,
            Topics topics,
            KnownQuestions known,
            Retriever retriever,
            ProcedureCatalog catalog,
            Candidates candidates,
            LearningSettings settings,
            AuditTrail audit,
            InstantSource clock) {
        this.unanswered = unanswered;
        this.topics = topics;
        this.known = known;
        this.retriever = retriever;
        this.catalog = catalog;
        this.candidates = candidates;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Overview overview(Officer officer, Locale form) {
        List<LeaderClusters.Cluster<Question>> clusters = clusters();
        Overview overview = new Overview(
                (int) settings.questionPeriod().toDays(),
                clusters.stream().mapToInt(LeaderClusters.Cluster::size).sum(),
                clusters.stream()
                        .limit(MOST_CLUSTERS)
                        .map(cluster -> shown(cluster, form))
                        .toList());
        audit.record(AuditEntry.of(Kind.QUESTIONS_READ).officer(officer.id()));
        return overview;
    }

    @Override
    public Optional<UUID> propose(Officer officer, UUID clusterId) {
        return clusters().stream()
                .filter(cluster -> cluster.leader().asked().turnId().equals(clusterId))
                .findFirst()
                .map(cluster -> candidates.propose(officer, Origin.QUESTIONS, content(cluster)));
    }

    private List<LeaderClusters.Cluster<Question>> clusters() {
        Instant now = clock.instant();
        Instant since = now.minus(settings.questionPeriod());
        LocalDate today = LocalDate.ofInstant(now, Morocco.ZONE);
        List<Unanswered> asked = unanswered.since(since, settings.mostQuestions()).stream()
                .filter(question -> !isAnsweredByNow(question, today))
                .toList();
        List<Topic> read = topics.of(asked.stream().map(Unanswered::text).toList());
        List<Question> questions = IntStream.range(0, asked.size())
                .mapToObj(at -> new Question(asked.get(at), read.get(at)))
                .toList();
        return LeaderClusters.of(questions, Question::likeTo, ONE_TOPIC);
    }

    private boolean isAnsweredByNow(Unanswered question, LocalDate today) {
        return known.nearest(question.text(), today)
                .filter(match -> match.likeness() >= ApprovedAnswers.NEAR)
                .isPresent();
    }

    private Cluster shown(LeaderClusters.Cluster<Question> cluster, Locale form) {
        List<Unanswered> members = members(cluster);
        Unanswered leader = cluster.leader().asked();
        return new Cluster(
                leader.turnId(),
                cluster.size(),
                members.stream()
                        .map(Unanswered::at)
                        .max(Comparator.naturalOrder())
                        .orElse(leader.at()),
                wordings(members).stream()
                        .limit(MOST_EXAMPLES)
                        .map(question -> new Example(question.form().toLanguageTag(), question.text(), question.why()))
                        .toList(),
                shares(members),
                neighbours(leader, form));
    }

    private static List<Unanswered> members(LeaderClusters.Cluster<Question> cluster) {
        return cluster.members().stream().map(Question::asked).toList();
    }

    /// Different wordings, in their order.
    private static List<Unanswered> wordings(List<Unanswered> members) {
        return List.copyOf(members.stream()
                .collect(Collectors.toMap(
                        question -> question.text().strip(),
                        question -> question,
                        (first, again) -> first,
                        LinkedHashMap::new))
                .values());
    }

    /// The forms that ask it most come first.
    private static List<Share> shares(List<Unanswered> members) {
        Map<String, Integer> counts = new TreeMap<>();
        members.forEach(question -> counts.merge(question.form().toLanguageTag(), 1, Integer::sum));
        List<Share> shares = new ArrayList<>();
        counts.forEach((language, count) -> shares.add(new Share(language, count)));
        shares.sort(Comparator.comparingInt(Share::count).reversed());
        return shares;
    }

    private List<String> neighbours(Unanswered leader, Locale form) {
        Query query = new Query(leader.text(), leader.form(), Scope.PROCEDURES, MOST_NEIGHBOURS);
        return retriever.find(query).near().stream()
                .limit(MOST_NEIGHBOURS)
                .flatMap(id -> catalog.find(id).stream())
                .map(procedure -> procedure.name().in(form))
                .toList();
    }

    /// One line each, in a form that is written by hand.
    private static Content content(LeaderClusters.Cluster<Question> cluster) {
        List<Wording> questions = wordings(members(cluster)).stream()
                .limit(MOST_WORDINGS)
                .map(question -> question.form().equals(WrittenForms.AMAZIGH_TIFINAGH)
                        ? new Wording(WrittenForms.AMAZIGH_LATIN.toLanguageTag(), Tifinagh.toLatin(question.text()))
                        : new Wording(question.form().toLanguageTag(), question.text()))
                .map(wording -> new Wording(wording.language(), wording.text().replaceAll("\\s*\\n\\s*", " ")))
                .toList();
        return new Content(questions, List.of(), "", "", "", null, null, null);
    }
}
