package ma.dalil.knowledge.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import ma.dalil.knowledge.document.DocumentSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class KnowledgeConfigurationTest {

    private final ApplicationContextRunner spring = new ApplicationContextRunner()
            .withUserConfiguration(KnowledgeConfiguration.class, SectionWriter.class, ProcedureDocuments.class);

    @Test
    void proceduresArePublishedFromTheGivenPlace() {
        spring.withPropertyValues("dalil.knowledge.place=" + KnowledgeFolder.EXAMPLE)
                .run(context -> assertThat(context.getBean(DocumentSource.class).contents())
                        .extracting(content -> content.document().id())
                        .containsExactly("example-certificate"));
    }

    @Test
    void anErrorStopsTheStartAndNamesItsPlace(@TempDir Path path) {
        KnowledgeFolder.in(path).with(KnowledgeFolder.PROCEDURE, "document: photo", "document: photos");
        spring.withPropertyValues("dalil.knowledge.place=file:" + path)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidKnowledge.class)
                        .hasMessageContaining(KnowledgeFolder.PROCEDURE + ":41: "));
    }
}
