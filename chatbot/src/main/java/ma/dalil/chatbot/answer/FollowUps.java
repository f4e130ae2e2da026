package ma.dalil.chatbot.answer;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import ma.dalil.chatbot.answer.Evidence.Facts;
import ma.dalil.chatbot.triage.Assessment.Request;
import ma.dalil.chatbot.triage.Assessment.Subject.Named;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.retrieval.Findings;
import ma.dalil.retrieval.Query;
import ma.dalil.retrieval.Query.Scope;
import ma.dalil.retrieval.Retriever;
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
        boolean surelyNamed = services.findings().stream().limit(1).anyMatch(best -> best.naming() >= SURELY_NAMED);
        return catalog.find(subject.before()).flatMap(before -> switch (subject.tie()) {
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
        });
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
        Query both = new Query(
                relatives.commonName(before, request.form()) + " " + request.text(),
                request.form(),
                Scope.PROCEDURES,
                MOST_FINDINGS);
        return Stream.concat(services.findings().stream().limit(1), retriever.find(both).findings().stream())
                .flatMap(finding -> catalog.find(finding.documentId()).stream())
                .filter(found -> family.test(before, found))
                .filter(found -> found.id().equals(before.id()) || isNearer(found, before, services.near()))
                .findFirst()
                .orElse(before);
    }

    private static boolean isNearer(Procedure some, Procedure other, List<String> near) {
        int at = near.indexOf(some.id());
        int otherAt = near.indexOf(other.id());
        return at >= 0 && at < MOST_NEAR && (otherAt < 0 || at < otherAt);
    }
}
