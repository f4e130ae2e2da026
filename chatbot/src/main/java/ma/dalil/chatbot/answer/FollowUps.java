package ma.dalil.chatbot.answer;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.chatbot.answer.FollowUpWeights.Wording;
import ma.dalil.chatbot.triage.Assessment.Request;
import ma.dalil.chatbot.triage.Assessment.Subject.Named;
import ma.dalil.chatbot.triage.Assessment.Subject.Tie;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.retrieval.Findings;
import ma.dalil.retrieval.Query;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.Retriever;
import ma.dalil.retrieval.ServiceLikelihood;
import ma.dalil.retrieval.text.Keys;
import ma.dalil.retrieval.text.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells which service is meant by a message that goes on with a conversation: "and for my son?" means a relative of
/// the one that was spoken of, "is an electricity bill enough?" the service itself, whatever else it names.
@Component
final class FollowUps {

    private static final int MOST_FINDINGS = 8;
    /// Of 1,440 messages 195 had a second service so likely, and 60 of these meant it; told by weights found with other
    /// files.
    static final double LIKELY_TOO = 0.25;

    private final Retriever retriever;
    private final ProcedureCatalog catalog;
    private final Relatives relatives;
    private final ServiceLikelihood likelihood;
    private final FollowUpWeights weights = FollowUpWeights.shipped();

    FollowUps(Retriever retriever, ProcedureCatalog catalog, Relatives relatives, ServiceLikelihood likelihood) {
        this.retriever = retriever;
        this.catalog = catalog;
        this.relatives = relatives;
        this.likelihood = likelihood;
    }

    /// What a message may mean.
    ///
    /// @param service null if it stands by itself, whatever it means
    /// @param rival one that may as well be meant; null if none
    record Meant(@Nullable Procedure service, @Nullable Procedure rival) {

        private static final Meant ITS_OWN = new Meant(null, null);
    }

    /// @param services what a search for the question alone found
    Meant meant(Request request, Named subject, Findings services) {
        if (subject.before() == null || request.law() || !services.outages().isEmpty()) {
            return Meant.ITS_OWN;
        }
        return catalog.find(subject.before())
                .map(before -> isSaid(before, subject.negated())
                        ? new Meant(instead(request, before, services).orElse(null), null)
                        : weighed(request, before, subject.tie()))
                .orElse(Meant.ITS_OWN);
    }

    private Meant weighed(Request request, Procedure before, Tie tie) {
        if (tie == Tie.STAYS) {
            return new Meant(before, null);
        }
        List<Procedure> services = catalog.all();
        List<Double> probabilities = weights.probabilities(FollowUpWeights.candidates(
                services,
                service -> relatives.between(before, service),
                likelihood.of(request.text()),
                likelihood.of(withCommonName(request, before)),
                Wording.of(request.text(), tie, !request.asked().isEmpty())));
        List<Integer> likeliest = FollowUpWeights.twoLikeliest(probabilities);
        Procedure best = services.get(likeliest.getFirst());
        int second = likeliest.getLast();
        return new Meant(
                relatives.areOneFamily(before, best) ? best : null,
                probabilities.get(second) < LIKELY_TOO ? null : services.get(second));
    }

    /// Whether some words say a part of a service's names.
    private static boolean isSaid(Procedure procedure, String words) {
        Set<String> said = sureKeys(words);
        return !said.isEmpty() && procedure.names().anyMatch(name -> !Collections.disjoint(said, sureKeys(name)));
    }

    private static Set<String> sureKeys(String words) {
        return Words.keys(words).stream().filter(Keys::isSure).collect(Collectors.toSet());
    }

    /// What is meant instead of a service that is said not to be: another one of which the question speaks by itself,
    /// or else another one of its family.
    private Optional<Procedure> instead(Request request, Procedure negated, Findings services) {
        return Stream.concat(
                        services.findings().stream(),
                        search(withCommonName(request, negated), request).findings().stream()
                                .filter(finding -> catalog.find(finding.documentId())
                                        .filter(found -> relatives.areOneFamily(negated, found))
                                        .isPresent()))
                .filter(finding -> !finding.documentId().equals(negated.id()))
                .findFirst()
                .flatMap(finding -> catalog.find(finding.documentId()));
    }

    private Findings search(String text, Request request) {
        return retriever.find(new Query(text, request.form(), Scope.PROCEDURES, MOST_FINDINGS));
    }

    private String withCommonName(Request request, Procedure before) {
        return relatives.commonName(before, request.form()) + " " + request.text();
    }
}
