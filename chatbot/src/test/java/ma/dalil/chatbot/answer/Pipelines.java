package ma.dalil.chatbot.answer;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.triage.Facets;
import ma.dalil.chatbot.triage.GenericRequests;
import ma.dalil.chatbot.triage.Offices;
import ma.dalil.chatbot.triage.SectionModel;
import ma.dalil.chatbot.triage.Triage;
import ma.dalil.chatbot.understanding.ServiceModel;
import ma.dalil.knowledge.procedure.ProcedureDocuments;
import ma.dalil.retrieval.Retriever;
import ma.dalil.retrieval.index.LexicalIndex;
import ma.dalil.retrieval.lexical.LexicalSearch;
import ma.dalil.retrieval.question.KnownQuestions;
import ma.dalil.retrieval.question.Likeness;
import ma.dalil.retrieval.text.Concepts;

/// The pipeline from triage to verification over what ships, with a search that the test gives it.
final class Pipelines {

    private static final ProcedureFacts FACTS = new ProcedureFacts(
            Knowledge.text(),
            new ProcedureDocuments(Knowledge.catalog(), Knowledge.text()),
            InstantSource.fixed(Instant.parse("2026-11-27T10:00:00Z")));

    private Pipelines() {}

    /// @param composing is told each question that reaches the composer
    static AnswerPipeline over(Retriever retriever, Consumer<String> composing) {
        Facets facets = new Facets(Knowledge.text());
        Concepts concepts = new Concepts(Knowledge.lexicon());
        ServiceModel services = new ServiceModel(concepts);
        Mentions mentions = new Mentions(Knowledge.catalog(), FACTS, concepts);
        Composer facts = new FactSlotComposer(new Quotation(), mentions);
        Composer noting = (request, evidence) -> {
            composing.accept(request.text());
            return facts.compose(request, evidence);
        };
        return new AnswerPipeline(
                new Triage(
                        concepts,
                        services,
                        new Offices(Knowledge.lexicon(), Knowledge.catalog()),
                        new GenericRequests(Knowledge.catalog()),
                        facets),
                facets,
                new SectionModel(concepts),
                new EvidenceFinder(
                        retriever,
                        Knowledge.catalog(),
                        new FollowUps(retriever, Knowledge.catalog(), new Relatives(Knowledge.lexicon()), services),
                        FACTS,
                        new NothingStored()),
                List.of(noting),
                new Verifier(Knowledge.lexicon()),
                new Choices(Knowledge.catalog()),
                new ApprovedAnswers(
                        new KnownQuestions(
                                new NothingStored(),
                                new Likeness(concepts, new LexicalSearch(concepts), LexicalIndex.inMemory())),
                        InstantSource.system()),
                Knowledge.text());
    }
}
