package ma.dalil.chatbot.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ma.dalil.chatbot.answer.Evidence.Article;
import ma.dalil.chatbot.answer.EvidenceFinder.Grounds.Found;
import ma.dalil.chatbot.answer.EvidenceFinder.Grounds.Nothing;
import ma.dalil.chatbot.answer.FollowUps.Meant;
import ma.dalil.chatbot.triage.Assessment.Request;
import ma.dalil.chatbot.triage.Assessment.Subject.Again;
import ma.dalil.chatbot.triage.Assessment.Subject.Named;
import ma.dalil.chatbot.triage.Assessment.Subject.Understood;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.knowledge.document.Document;
import ma.dalil.knowledge.document.DocumentStore;
import ma.dalil.knowledge.document.Passage;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.knowledge.procedure.Section;
import ma.dalil.retrieval.Finding;
import ma.dalil.retrieval.Findings;
import ma.dalil.retrieval.Query;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.Retriever;
import ma.dalil.retrieval.lexical.LegalReferences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Decides which service or which articles a question means.
///
/// Services come first. Legal texts are asked when the question is after what a law says, and when no service bears on
/// it; a law or an article that is named by its number leaves services out.
@Component
public final class EvidenceFinder {

    private static final int MOST_FINDINGS = 8;
    private static final int MOST_ALTERNATIVES = 3;
    /// A service nobody would have meant is no alternative.
    private static final double NEAR = 0.6;
    /// Where no law was asked for, an article must hold so much of the question's weight.
    private static final double ARTICLE_COVERAGE = 0.7;
    /// A service so covered is what a question about a law is about.
    private static final double SURE_COVERAGE = 0.5;
    /// Of messages that tell of something sensitive and whose service is less likely, hardly one asked about it.
    private static final double SURELY_MEANT = 0.3;
    /// Of 231 questions whose second likeliest service was so likely, 160 meant the first and 66 the second, told by
    /// models that had not learnt them.
    private static final double LIKELY_TOO = 0.15;
    /// Of two that are so near each other, the second is meant nearly as often as the first.
    private static final double NEARLY_AS_STRONG = 0.4;
    /// An article far behind the best is another matter.
    private static final double NEAR_ARTICLE = 0.85;

    private final Retriever retriever;
    private final ProcedureCatalog catalog;
    private final ProcedureFacts facts;
    private final DocumentStore documents;
    private final FollowUps followUps;

    public EvidenceFinder(
            Retriever retriever,
            ProcedureCatalog catalog,
            FollowUps followUps,
            ProcedureFacts facts,
            DocumentStore documents) {
        this.retriever = retriever;
        this.catalog = catalog;
        this.followUps = followUps;
        this.facts = facts;
        this.documents = documents;
    }

    /// What a search came to.
    public sealed interface Grounds {

        /// @param outage a search was down, so that asking again later may help
        /// @param near identifiers of services of whose names the question says some, nearest first
        record Nothing(boolean outage, List<String> near) implements Grounds {}

        /// @param sure true if hardly another service can be meant
        /// @param rival another service that may as well be meant; null if none
        record Found(
                Evidence evidence, boolean sure, @Nullable Evidence rival) implements Grounds {

            Found(Evidence evidence) {
                this(evidence, true, null);
            }

            /// With another rival, unless it is what was found.
            private Found beside(Evidence other) {
                return evidence.procedure() == null || evidence.procedure().equals(other.procedure())
                        ? this
                        : new Found(evidence, sure, other);
            }
        }
    }

    public Grounds find(Request request) {
        return switch (request.subject()) {
            case Named subject -> named(request, subject);
            case Understood(String documentId) -> known(request, documentId);
            case Again(String documentId) -> known(request, documentId);
        };
    }

    private Grounds known(Request request, String documentId) {
        return catalog.find(documentId)
                .<Grounds>map(procedure -> new Found(evidence(request, procedure, List.of(), List.of())))
                .orElseGet(() -> searched(request, search(request, Scope.PROCEDURES)));
    }

    private Grounds named(Request request, Named subject) {
        Findings services = search(request, Scope.PROCEDURES);
        Meant meant = followUps.meant(request, subject, services);
        Evidence rival = meant.rival() == null ? null : evidence(request, meant.rival(), List.of(), List.of());
        if (meant.service() != null) {
            Evidence evidence = evidence(
                    request, meant.service(), List.of(), others(meant.service().id(), services));
            return new Found(evidence, true, rival);
        }
        Grounds grounds = searched(request, services);
        return rival != null && grounds instanceof Found found ? found.beside(rival) : grounds;
    }

    /// @param services what the search among services found
    private Grounds searched(Request request, Findings services) {
        boolean named = isNamed(request.text());
        Optional<Procedure> procedure =
                services.findings().stream().findFirst().flatMap(best -> catalog.find(best.documentId()));
        Findings texts = request.law() || procedure.isEmpty()
                ? search(request, Scope.LEGAL_TEXTS)
                : new Findings(List.of(), services.near(), services.outages(), services.indexVersion());
        List<Article> articles = articles(request, texts.findings());
        boolean textsAlone = named || (request.law() && !isAboutService(request, services));
        if (procedure.isEmpty() || (textsAlone && !articles.isEmpty())) {
            return articles.isEmpty()
                    ? new Nothing(
                            !services.outages().isEmpty() || !texts.outages().isEmpty(), services.near())
                    : new Found(new Evidence(null, List.of(), articles, List.of()));
        }
        Finding best = services.findings().getFirst();
        return new Found(
                evidence(request, procedure.get(), articles, others(best.documentId(), services)),
                best.likelihood() >= SURELY_MEANT,
                articles.isEmpty() ? rival(request, services) : null);
    }

    /// The service that may as well be meant as the best: one that is likely too, or else the next one, if it is nearly
    /// as strong.
    private @Nullable Evidence rival(Request request, Findings services) {
        List<Finding> others = services.findings().stream().skip(1).toList();
        double best = services.findings().getFirst().strength();
        return others.stream()
                .filter(other -> other.likelihood() >= LIKELY_TOO)
                .max(Comparator.comparingDouble(Finding::likelihood))
                .or(() -> others.stream().findFirst().filter(next -> best - next.strength() < NEARLY_AS_STRONG))
                .flatMap(rival -> catalog.find(rival.documentId()))
                .map(procedure -> evidence(request, procedure, List.of(), List.of()))
                .orElse(null);
    }

    private List<Article> articles(Request request, List<Finding> found) {
        double best = found.stream().mapToDouble(Finding::lexicalScore).max().orElse(0);
        return found.stream()
                .filter(finding -> request.law() || finding.coverage() >= ARTICLE_COVERAGE)
                .filter(finding -> finding.lexicalScore() >= best * NEAR_ARTICLE)
                .flatMap(finding -> article(finding).stream())
                .toList();
    }

    /// Whether a question after what a law says is about a service that we know, and about one side of it.
    private static boolean isAboutService(Request request, Findings services) {
        return request.asked().stream().anyMatch(section -> section != Section.LAW)
                && services.findings().stream().limit(1).anyMatch(best -> best.coverage() >= SURE_COVERAGE);
    }

    private static boolean isNamed(String text) {
        return !LegalReferences.laws(text).isEmpty()
                || !LegalReferences.articles(text).isEmpty();
    }

    private Findings search(Request request, Scope scope) {
        return retriever.find(new Query(request.text(), request.form(), scope, MOST_FINDINGS));
    }

    private Evidence evidence(Request request, Procedure procedure, List<Article> articles, List<String> alternatives) {
        return new Evidence(procedure, facts.of(procedure, request.form()), articles, alternatives);
    }

    /// Services that may have been meant besides one.
    private static List<String> others(String meant, Findings services) {
        double best = services.findings().stream()
                .mapToDouble(Finding::lexicalScore)
                .max()
                .orElse(0);
        return services.findings().stream()
                .filter(finding -> !finding.documentId().equals(meant))
                .filter(finding -> finding.lexicalScore() >= best * NEAR)
                .limit(MOST_ALTERNATIVES)
                .map(Finding::documentId)
                .toList();
    }

    /// Empty if the passage went out of the knowledge base since the index saw it.
    private Optional<Article> article(Finding finding) {
        Optional<Passage> passage = documents.passage(finding.passageId());
        Optional<Document> document = documents.find(finding.documentId()).map(DocumentStore.Content::document);
        if (passage.isEmpty() || document.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(article(passage.get(), document.get()));
    }

    private static Article article(Passage passage, Document document) {
        String label = passage.article() == null ? passage.section() : passage.article();
        Source source = new Source(
                document.id(),
                passage.id(),
                document.title(),
                document.publisher(),
                document.url(),
                passage.language(),
                label,
                passage.text(),
                document.asOf(),
                document.version());
        return new Article(label, passage.text(), source);
    }
}
