package ma.dalil.chatbot.answer;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.chatbot.answer.Evidence.Facts;
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
import org.springframework.stereotype.Component;

/// Tells which service a short question leans on, within a conversation about one: "and for my son?" means a relative
/// of
/// it, "is an electricity bill enough?" means the service itself, whatever else it names.
@Component
final class FollowUps {

    private static final int MOST_WORDS = 8;
    private static final int MOST_FINDINGS = 8;
    /// How much more often than any other service the same one is meant, and one of its family; found with two files of
    /// 620 questions that go on with others (`decisions/0019-likelihoods-weighed-together.md`).
    private static final double THE_SAME = 32;

    private static final double A_RELATIVE = 4;
    private static final double BEHIND_THE_NAME = 0.3;
    /// Of a service that a few words do not speak for.
    private static final double LEAST = 0.01;

    private final Retriever retriever;
    private final ProcedureCatalog catalog;
    private final Relatives relatives;
    private final ServiceLikelihood likelihood;
    private final ProcedureFacts facts;
    private final Mentions mentions;

    FollowUps(
            Retriever retriever,
            ProcedureCatalog catalog,
            Relatives relatives,
            ServiceLikelihood likelihood,
            ProcedureFacts facts,
            Mentions mentions) {
        this.retriever = retriever;
        this.catalog = catalog;
        this.relatives = relatives;
        this.likelihood = likelihood;
        this.facts = facts;
        this.mentions = mentions;
    }

    /// The service that is meant; empty if the question stands by itself.
    ///
    /// @param services what a search for the question alone found
    Optional<Procedure> meant(Request request, Named subject, Findings services) {
        if (subject.before() == null
                || request.law()
                || !services.outages().isEmpty()
                || Words.of(request.text()).size() > MOST_WORDS) {
            return Optional.empty();
        }
        return catalog.find(subject.before())
                .flatMap(before -> isSaid(before, subject.negated())
                        ? instead(request, before, services)
                        : leaningOn(before, request, subject.tie()));
    }

    private Optional<Procedure> leaningOn(Procedure before, Request request, Tie tie) {
        return switch (tie) {
            case STAYS -> Optional.of(before);
            case GOES_ON -> Optional.of(likeliest(request, before, relatives::giveOnePaper));
            case OPEN, BEGINS_ANEW -> {
                Procedure meant = likeliest(request, before, (some, other) -> true);
                yield relatives.areOneFamily(before, meant)
                        ? Optional.of(meant)
                        : Optional.of(before).filter(procedure -> tie == Tie.OPEN && speaksOf(procedure, request));
            }
        };
    }

    /// The service that a few words mean most likely, given what was spoken of: mostly the same, or else one of its
    /// family, of which the words are heard behind the family's name too: "identity card" and "they stole it".
    private Procedure likeliest(Request request, Procedure before, BiPredicate<Procedure, Procedure> may) {
        Map<String, Double> alone = likelihood.of(request.text());
        Map<String, Double> behindTheName = likelihood.of(withCommonName(request, before));
        ToDoubleFunction<Procedure> meant = procedure -> {
            double said = Math.max(LEAST, alone.getOrDefault(procedure.id(), 0.0));
            double together = BEHIND_THE_NAME * behindTheName.getOrDefault(procedure.id(), 0.0);
            if (procedure.id().equals(before.id())) {
                return THE_SAME * said + together;
            }
            return relatives.areOneFamily(before, procedure) ? A_RELATIVE * said + 2 * together : said;
        };
        return catalog.all().stream()
                .filter(procedure -> may.test(before, procedure))
                .max(Comparator.comparingDouble(meant))
                .orElse(before);
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

    /// Whether a service's own facts, on the side that is asked for, speak of all that the question names.
    private boolean speaksOf(Procedure procedure, Request request) {
        Predicate<Facts> asked =
                section -> request.asked().isEmpty() || request.asked().contains(section.section());
        return mentions.areAbout(facts.of(procedure, request.form()).stream().filter(asked), request.text());
    }

    private Findings search(String text, Request request) {
        return retriever.find(new Query(text, request.form(), Scope.PROCEDURES, MOST_FINDINGS));
    }

    private String withCommonName(Request request, Procedure before) {
        return relatives.commonName(before, request.form()) + " " + request.text();
    }
}
