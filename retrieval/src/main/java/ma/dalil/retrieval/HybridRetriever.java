package ma.dalil.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ToDoubleFunction;
import ma.dalil.retrieval.Findings.Outage;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.dense.SemanticSearch;
import ma.dalil.retrieval.dense.VectorIndex;
import ma.dalil.retrieval.index.LexicalIndex;
import ma.dalil.retrieval.index.LexicalSnapshot;
import ma.dalil.retrieval.lexical.LexicalHit;
import ma.dalil.retrieval.lexical.LexicalSearch;
import ma.dalil.retrieval.lexical.NameSearch;
import ma.dalil.retrieval.lexical.NameSearch.Names;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Words and meanings, searched at the same time and fused by rank.
///
/// The relevance floor: where the meaning finds nothing, what the words found is dropped; a question must say a
/// procedure's name, or the procedure be near beyond doubt; where the meaning could not be searched, the words must
/// cover enough of the question.
@Component
public class HybridRetriever implements Retriever, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(HybridRetriever.class);
    /// Several passages of one procedure may be nearest: more are asked for than are wanted.
    private static final int PASSAGES_PER_PROCEDURE = 12;
    /// What a sure judgement counts, where the best by words counts 1.
    private static final double LIKELIHOOD = 2;
    /// Of services that were the likeliest and barely so likely, seven in ten were meant by questions in scope.
    private static final double LIKELY = 0.2;
    /// Of services that were found and were less likely than this, none of 400 fresh questions meant one.
    private static final double LEAST_LIKELY = 0.05;

    private final LexicalSearch words;
    private final NameSearch names;
    private final SemanticSearch meanings;
    private final ServiceLikelihood likelihood;
    private final LexicalIndex index;
    private final RetrievalSettings settings;
    private final ExecutorService searches = Executors.newVirtualThreadPerTaskExecutor();

    public HybridRetriever(
            LexicalSearch words,
            NameSearch names,
            SemanticSearch meanings,
            ServiceLikelihood likelihood,
            LexicalIndex index,
            RetrievalSettings settings) {
        this.words = words;
        this.names = names;
        this.meanings = meanings;
        this.likelihood = likelihood;
        this.index = index;
        this.settings = settings;
    }

    @Override
    public Findings find(Query query) {
        Findings findings;
        do {
            try (LexicalSnapshot now = index.snapshot()) {
                findings = find(query, now);
            }
            // Once another version is live, vectors of the former go: what was looked for meanwhile may be missing.
        } while (findings.indexVersion() != index.version());
        return findings;
    }

    private Findings find(Query query, LexicalSnapshot now) {
        Future<List<LexicalHit>> byWords = searches.submit(() -> words.search(query, now));
        Future<List<VectorIndex.Hit>> byMeaning =
                searches.submit(() -> meanings.search(query, semanticLimit(query), now::holds));
        Optional<List<LexicalHit>> lexical = await(byWords, Outage.LEXICAL);
        Optional<List<VectorIndex.Hit>> semantic = await(byMeaning, Outage.SEMANTIC);
        Set<Outage> outages = EnumSet.noneOf(Outage.class);
        if (lexical.isEmpty()) {
            outages.add(Outage.LEXICAL);
        }
        if (semantic.isEmpty()) {
            outages.add(Outage.SEMANTIC);
        }
        Names said = query.scope() == Scope.PROCEDURES ? names.search(query.text()) : Names.NONE;
        return new Findings(
                fuse(query, now, said, lexical.orElse(List.of()), semantic.orElse(List.of()), outages),
                said.ranking(),
                outages,
                now.version());
    }

    private static int semanticLimit(Query query) {
        return query.scope() == Scope.PROCEDURES ? query.limit() * PASSAGES_PER_PROCEDURE : query.limit();
    }

    private List<Finding> fuse(
            Query query,
            LexicalSnapshot now,
            Names said,
            List<LexicalHit> lexical,
            List<VectorIndex.Hit> semantic,
            Set<Outage> outages) {
        boolean meaningSearched = !outages.contains(Outage.SEMANTIC);
        Map<String, Double> likely = query.scope() == Scope.PROCEDURES ? likelihood.of(query.text()) : Map.of();
        List<String> asked = ServiceLikelihood.from(LIKELY, likely).stream()
                .filter(now::holdsDocument)
                .toList();
        if (meaningSearched && semantic.isEmpty() && asked.isEmpty()) {
            return List.of();
        }
        Map<String, LexicalHit> wordsById = new LinkedHashMap<>();
        lexical.forEach(hit -> wordsById.putIfAbsent(identity(query, hit.documentId(), hit.passageId()), hit));
        Map<String, VectorIndex.Hit> meaningsById = new LinkedHashMap<>();
        semantic.forEach(hit -> meaningsById.putIfAbsent(identity(query, hit.documentId(), hit.passageId()), hit));
        LexicalSearch.Weighed question = words.weighed(query, now);
        List<Finding> findings = new ArrayList<>();
        rankings(query, said, List.copyOf(wordsById.keySet()), List.copyOf(meaningsById.keySet()), asked)
                .forEach((id, score) -> {
                    Finding finding = finding(
                            id,
                            question,
                            wordsById.get(id),
                            meaningsById.get(id),
                            said.weights().getOrDefault(id, 0.0),
                            likely.getOrDefault(id, 0.0),
                            score);
                    if (meaningSearched || finding.coverage() >= settings.coverageFloor()) {
                        findings.add(finding);
                    }
                });
        findings.removeIf(finding -> meaningSearched && !bears(finding, said, query.scope()));
        findings.removeIf(finding -> !likely.isEmpty() && finding.likelihood() < LEAST_LIKELY);
        ToDoubleFunction<Finding> strength = strength(findings);
        findings.replaceAll(finding -> finding.withStrength(strength.applyAsDouble(finding)));
        Comparator<Finding> byStrength =
                Comparator.comparingDouble(Finding::strength).reversed();
        findings.sort(
                query.scope() == Scope.PROCEDURES
                        ? byName(said).thenComparing(byStrength)
                        : Comparator.comparingDouble(Finding::score).reversed().thenComparing(byStrength));
        return findings.subList(0, Math.min(findings.size(), query.limit()));
    }

    /// A procedure bears on a question that says one of its names or is asked as people ask for it, a legal text if it
    /// holds enough of it; both if the meaning is near beyond doubt.
    private boolean bears(Finding finding, Names said, Scope scope) {
        boolean named = switch (scope) {
            case PROCEDURES -> said.said().contains(finding.documentId()) || finding.likelihood() >= LIKELY;
            case LEGAL_TEXTS -> finding.coverage() >= settings.articleFloor();
        };
        return named || finding.similarity() >= settings.similarityBeyondDoubt();
    }

    /// Words and meaning are nearest to the general document ("passport"): the longer name tells the special one.
    private static Comparator<Finding> byName(Names said) {
        return Comparator.comparing(finding -> said.eclipsed().contains(finding.documentId()));
    }

    /// What was found by rank is put in order by how near each comes to the best in words, in meaning and in its
    /// name, by how much of the question it holds, and by how people ask for it: ranks alone hardly tell neighbours
    /// apart.
    private static ToDoubleFunction<Finding> strength(List<Finding> findings) {
        ToDoubleFunction<Finding> words = toTheBest(findings, Finding::lexicalScore);
        ToDoubleFunction<Finding> meaning = toTheBest(findings, Finding::similarity);
        ToDoubleFunction<Finding> naming = toTheBest(findings, Finding::naming);
        return finding -> words.applyAsDouble(finding)
                + meaning.applyAsDouble(finding)
                + naming.applyAsDouble(finding)
                + finding.coverage()
                + LIKELIHOOD * finding.likelihood();
    }

    /// A measure as a share of the greatest, 0 to 1.
    private static ToDoubleFunction<Finding> toTheBest(List<Finding> findings, ToDoubleFunction<Finding> measure) {
        double best = findings.stream().mapToDouble(measure).max().orElse(0);
        return finding -> best > 0 ? measure.applyAsDouble(finding) / best : 0;
    }

    /// Procedures have names besides, which count double, since words and meaning hardly tell neighbours apart; a name
    /// alone counts for nothing, while what is asked as people ask for it is found whatever its words.
    private static Map<String, Double> rankings(
            Query query, Names said, List<String> byWords, List<String> byMeaning, List<String> asked) {
        if (query.scope() == Scope.LEGAL_TEXTS) {
            // The built-in model was fitted on procedures: of laws the words know more.
            return ReciprocalRankFusion.fuse(byWords, byWords, byMeaning);
        }
        List<String> byName = said.ranking().stream()
                .filter(id -> byWords.contains(id) || byMeaning.contains(id) || asked.contains(id))
                .toList();
        return ReciprocalRankFusion.fuse(byWords, byMeaning, byName, byName, asked);
    }

    /// Procedures are found as wholes, legal texts by passage.
    private static String identity(Query query, String documentId, String passageId) {
        return query.scope() == Scope.PROCEDURES ? documentId : passageId;
    }

    private Finding finding(
            String identity,
            LexicalSearch.Weighed question,
            @Nullable LexicalHit word,
            VectorIndex.@Nullable Hit meaning,
            double naming,
            double likelihood,
            double score) {
        double coverage = word == null ? 0 : words.coverage(question, word.keys());
        String documentId = identity;
        String passageId = "";
        if (word != null) {
            documentId = word.documentId();
            passageId = word.passageId();
        }
        if (meaning != null) {
            documentId = meaning.documentId();
            passageId = meaning.passageId();
        }
        return new Finding(
                documentId,
                passageId,
                score,
                word == null ? 0 : word.score(),
                meaning == null ? 0 : meaning.similarity(),
                naming,
                coverage,
                likelihood,
                0);
    }

    private <T> Optional<T> await(Future<T> search, Outage which) {
        try {
            return Optional.of(search.get(settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException down) {
            search.cancel(true);
            LOG.warn("{} search is down: {}", which, down.toString());
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            search.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void destroy() {
        searches.shutdownNow();
    }
}
