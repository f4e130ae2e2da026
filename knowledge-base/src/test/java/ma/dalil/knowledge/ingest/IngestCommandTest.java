package ma.dalil.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import ma.dalil.knowledge.database.EmbeddedDatabase;
import ma.dalil.knowledge.document.JdbcDocumentStore;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import picocli.CommandLine;

/// Ingestion into a real PostgreSQL.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestCommandTest {

    private EmbeddedDatabase database;
    private JdbcDocumentStore store;

    @BeforeAll
    void start() {
        database = EmbeddedDatabase.temporary();
        DriverManagerDataSource source = new DriverManagerDataSource(database.jdbcUrl(), database.username(), "");
        Flyway.configure().dataSource(source).load().migrate();
        store = new JdbcDocumentStore(new JdbcTemplate(source), new JdbcTransactionManager(source));
    }

    @AfterAll
    void stop() {
        database.close();
    }

    @Test
    void theSameFileTwiceIsNoChange(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("law-a.txt"), "قانون رقم 10.20\nالمادة 1\nنص المادة الأولى");
        assertThat(ingest(folder)).contains("1 texts, 2 passages").contains("version");
        assertThat(ingest(folder)).contains("no change");
    }

    @Test
    void whatCannotBeReadIsNamedAndLeftOut(@TempDir Path folder) throws Exception {
        Files.write(folder.resolve("broken.txt"), new byte[] {(byte) 0xC3, 0x28});
        Files.writeString(folder.resolve("empty.txt"), " ");
        Files.writeString(folder.resolve("law-b.txt"), "المادة 1\nنص");
        assertThat(ingest(folder))
                .contains("broken.txt: is not UTF-8 text")
                .contains("empty.txt: holds no text")
                .contains("1 texts");
    }

    @Test
    void whatNamesNoCountryIsOfTheOneThatItsFolderNames(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("sheet-a.txt"), "La demande se fait en mairie ; le timbre coûte 25 €.");
        Files.writeString(folder.resolve("sheet-b.txt"), "Diplômes : CAP, BEP, Bac");
        ingest(folder);
        assertThat(store.find("sheet-b").orElseThrow().document().country()).isEqualTo("FR");
    }

    private String ingest(Path path) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        IngestCommand command =
                new IngestCommand(() -> store, new PrintStream(printed, true, StandardCharsets.UTF_8), false);
        new CommandLine(command).execute(path.toString());
        return printed.toString(StandardCharsets.UTF_8);
    }
}
