package ma.dalil.chatbot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import ma.dalil.chatbot.Knowledge;
import ma.dalil.chatbot.reply.BundleReplyRenderer;
import ma.dalil.chatbot.triage.Assessment.Request;
import ma.dalil.chatbot.triage.Assessment.Subject.Understood;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.chatbot.turn.Outcome.Answered;
import ma.dalil.chatbot.turn.Turn;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureDocuments;
import ma.dalil.knowledge.procedure.Section;
import ma.dalil.retrieval.text.Concepts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What is told of every procedure in every form, as text that a person can review: `golden/<procedure>.txt`.
///
/// After a change that is meant, `-Ddalil.golden=write` writes the files anew; the difference is what is reviewed.
class GoldenAnswersTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("dalil.golden"));
    private static final Set<Section> EVERYTHING = EnumSet.allOf(Section.class);

    private static final BundleReplyRenderer RENDERER = new BundleReplyRenderer();
    private static final ProcedureFacts FACTS = new ProcedureFacts(
            Knowledge.text(),
            new ProcedureDocuments(Knowledge.catalog(), Knowledge.text()),
            InstantSource.fixed(Instant.parse("2026-11-27T10:00:00Z")));
    private static final FactSlotComposer COMPOSER = new FactSlotComposer(
            new Quotation(), new Mentions(Knowledge.catalog(), FACTS, new Concepts(Knowledge.lexicon())));

    @TestFactory
    Stream<DynamicTest> whatIsTold() {
        return Knowledge.catalog().all().stream()
                .map(procedure -> DynamicTest.dynamicTest(procedure.id(), () -> {
                    Path file = GOLDEN.resolve(procedure.id() + ".txt");
                    if (WRITE) {
                        Files.createDirectories(GOLDEN);
                        Files.writeString(file, told(procedure));
                    }
                    assertThat(told(procedure)).isEqualTo(Files.readString(file));
                }));
    }

    @TestFactory
    Stream<DynamicTest> ofNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()).replace(".txt", ""))
                    .map(id -> DynamicTest.dynamicTest(
                            id, () -> assertThat(Knowledge.catalog().find(id)).isPresent()))
                    .toList()
                    .stream();
        }
    }

    private static String told(Procedure procedure) {
        StringBuilder told = new StringBuilder();
        for (Locale form : WrittenForms.ALL) {
            told.append("== ").append(form.toLanguageTag()).append('\n');
            told.append(told(procedure, form)).append("\n\n");
        }
        return told.toString();
    }

    private static String told(Procedure procedure, Locale form) {
        Request request = new Request("", form, EVERYTHING, false, new Understood(procedure.id()));
        Draft draft =
                COMPOSER.compose(request, new Evidence(procedure, FACTS.of(procedure, form), List.of(), List.of()));
        String official = procedure.name().in(WrittenForms.ARABIC);
        String title = procedure.name().in(form);
        Answered answered = new Answered(
                procedure.id(),
                title,
                official.equals(title) ? null : official,
                draft.statements(),
                draft.sources(),
                List.of(),
                List.of(),
                null);
        Turn turn = new Turn(UUID.randomUUID(), UUID.randomUUID(), form, "", Set.of(), ConversationThread.NEW);
        return RENDERER.render(turn, answered, null, null).text();
    }
}
