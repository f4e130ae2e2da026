package ma.dalil.chatbot.answer;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
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
    /// Behind these the question says hardly a word of a name.
    private static final int MOST_NEAR = 5;
    /// More than one word that no other service has in its names.
    private static final double SURELY_NAMED = 4.5;
    /// Who asks so by himself means another service.
    private static final double SURELY_MEANT = 0.8;

    private final Retriever retriever;
    private final ProcedureCatalog catalog;
    private final Relatives relatives;
    private final ProcedureFacts facts;
    private final Mentions mentions;

    FollowUps(
            Retriever retriever,
            ProcedureCatalog catalog,
            Relatives relatives,
            ProcedureFacts facts,
            Mentions mentions) {
        this.retriever = retriever;
        this.catalog = catalog;
        this.relatives = relatives;
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
                        : leaningOn(before, request, subject.tie(), services));
    }

    private Optional<Procedure> leaningOn(Procedure before, Request request, Tie tie, Findings services) {
        boolean surelyNamed = services.findings().stream()
                .limit(1)
                .anyMatch(best -> best.naming() >= SURELY_NAMED || best.likelihood() >= SURELY_MEANT);
        return switch (tie) {
            case STAYS -> Optional.of(before);
            case GOES_ON -> Optional.of(relative(request, before, relatives::giveOnePaper, services));
            case OPEN ->
                !surelyNamed
                        ? Optional.of(relative(request, before, relatives::areOneFamily, services))
                        : Optional.of(before).filter(procedure -> speaksOf(procedure, request));
            case BEGINS_ANEW ->
                surelyNamed
                        ? Optional.empty()
                        : Optional.of(relative(request, before, relatives::areOneFamily, services));
        };
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
                        withCommonName(request, negated).findings().stream()
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

    /// Among a service and its relatives, the one that the question means, or that the family name and the question
    /// together mean; a relative only if the question itself says more of its name.
    private Procedure relative(
            Request request, Procedure before, BiPredicate<Procedure, Procedure> family, Findings services) {
        return Stream.concat(services.findings().stream().limit(1), withCommonName(request, before).findings().stream())
                .flatMap(finding -> catalog.find(finding.documentId()).stream())
                .filter(found -> family.test(before, found))
                .filter(found -> found.id().equals(before.id()) || isNearer(found, before, services.near()))
                .findFirst()
                .orElse(before);
    }

    private Findings withCommonName(Request request, Procedure before) {
        return retriever.find(new Query(
                relatives.commonName(before, request.form()) + " " + request.text(),
                request.form(),
                Scope.PROCEDURES,
                MOST_FINDINGS));
    }

    private static boolean isNearer(Procedure some, Procedure other, List<String> near) {
        int at = near.indexOf(some.id());
        int otherAt = near.indexOf(other.id());
        return at >= 0 && at < MOST_NEAR && (otherAt < 0 || at < otherAt);
    }
}
