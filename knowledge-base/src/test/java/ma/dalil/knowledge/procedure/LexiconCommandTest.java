package ma.dalil.knowledge.procedure;

import static ma.dalil.knowledge.procedure.KnowledgeFolder.LEXICON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import picocli.CommandLine;

/// The example has four terms; one name of them has a source here.
@ExtendWith(OutputCaptureExtension.class)
class LexiconCommandTest {

    private static final String HEADER = "key,kind,form,French,Arabic,wording,aliases,correction,reader\r\n";
    private static final String PHOTO = "photo,document,zgh-Latn,photo d'identité,صورة شمسية,tawlaft,,";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path path = Path.of("replaced");

    private KnowledgeFolder folder = new KnowledgeFolder(path);

    @BeforeEach
    void copyTheExample() {
        folder = KnowledgeFolder.in(path)
                .with(LEXICON, "  url: https://www.dgsn.gov.ma", "  sources: {fr: law}")
                .write("lexicon-sources.yaml", "# Sources.\nlaw:\n  title: Loi\n  publisher: BO\n  place: BO 1\n");
    }

    @Test
    void countsNamesPerKindAndForm(CapturedOutput output) {
        assertThat(run()).isZero();
        assertThat(output.getOut().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .contains(
                        "organisation 1 1/0 0/1 0/1 0/1 0/1",
                        "document 3 0/3 0/3 0/3 0/3 0/3",
                        "all 4 1/3 0/4 0/4 0/4 0/4");
    }

    @Test
    void listsEveryNameThatNoSourceAttests() throws IOException {
        assertThat(run("--to-check", table())).isZero();
        assertThat(Files.readAllLines(Path.of(table())))
                .hasSize(1 + 4 * 5 - 1)
                .noneMatch(line -> line.startsWith("police-district,organisation,fr,"));
    }

    @Test
    void listsOneFormOnly() throws IOException {
        assertThat(run("--to-check", table(), "--form", "zgh-Latn")).isZero();
        assertThat(Files.readString(Path.of(table())))
                .startsWith("\uFEFF" + HEADER)
                .contains(PHOTO + ",\r\n")
                .contains("ddayra n lbulis,ddayra; kumisarya,,")
                .doesNotContain("ary-Latn");
    }

    @Test
    void derivedFormIsNotListed(CapturedOutput output) {
        assertThat(run("--to-check", table(), "--form", "zgh-Tfng")).isEqualTo(2);
        assertThat(output.getErr()).contains("derived from zgh-Latn");
    }

    @Test
    void correctionIsTheNameAndItsReaderTheSource() {
        assertThat(bring(PHOTO + "ttswira,Ḥasan Ait")).isZero();
        Lexicon lexicon = folder.load().lexicon();
        assertThat(lexicon.term("photo").name().in(WrittenForms.AMAZIGH_LATIN)).isEqualTo("ttswira");
        String source = lexicon.term("photo").sources().get(WrittenForms.AMAZIGH_LATIN);
        assertThat(source).isEqualTo("reader-hasan-ait-2026-11-27");
        assertThat(lexicon.sources().get(source))
                .isEqualTo(new Lexicon.Source(
                        "reader-hasan-ait-2026-11-27",
                        "read by a native reader",
                        "Ḥasan Ait",
                        null,
                        null,
                        null,
                        LocalDate.of(2026, 11, 27)));
    }

    @Test
    void whatWasRightKeepsItsName() {
        assertThat(bring(PHOTO + ",Hasan")).isZero();
        Lexicon.Term photo = folder.load().lexicon().term("photo");
        assertThat(photo.name().in(WrittenForms.AMAZIGH_LATIN)).isEqualTo("tawlaft");
        assertThat(photo.unattestedForms()).doesNotContain(WrittenForms.AMAZIGH_LATIN);
    }

    @Test
    void rowsThatNobodyReadChangeNothing() {
        String before = folder.read(LEXICON);
        assertThat(bring(PHOTO + ",")).isZero();
        assertThat(folder.read(LEXICON)).isEqualTo(before);
    }

    @Test
    void correctionInTifinaghIsKeptInLatinLetters() {
        assertThat(bring(PHOTO + "ⵜⵜⵚⵡⵉⵔⴰ,Hasan")).isZero();
        assertThat(folder.read(LEXICON)).contains("zgh-Latn: ttṣwira");
    }

    @Test
    void everythingElseInTheFilesStays() {
        String before = folder.read(LEXICON);
        assertThat(bring(PHOTO + "ttswira,Hasan")).isZero();
        String source = "  sources: {zgh-Latn: reader-hasan-2026-11-27}\n";
        assertThat(folder.read(LEXICON)).isEqualTo(before.replace("tawlaft\n", "ttswira\n" + source));
        assertThat(folder.read("lexicon-sources.yaml")).startsWith("# Sources.\nlaw:\n");
    }

    @Test
    void twoReadersWithTheSameLettersOnOneDay() {
        assertThat(bring(
                        PHOTO + ",Hasan",
                        PHOTO.replace("zgh-Latn", "fr").replace("tawlaft", "photo d'identité") + ",Ḥasan"))
                .isZero();
        assertThat(folder.load().lexicon().sources())
                .containsKeys("reader-hasan-2026-11-27", "reader-hasan-2026-11-27-2");
    }

    @Test
    void theSameReaderOnTheSameDayIsOneSource() {
        assertThat(bring(PHOTO + ",Hasan")).isZero();
        assertThat(bring(PHOTO.replace("zgh-Latn", "fr").replace("tawlaft", "photo d'identité") + ",Hasan"))
                .isZero();
        assertThat(folder.load().lexicon().sources()).hasSize(2);
    }

    @Test
    void correctionWithoutReaderNamesItsLine(CapturedOutput output) {
        assertThat(bring(PHOTO + ",", PHOTO + "ttswira,")).isEqualTo(1);
        assertThat(output.getOut()).contains("table.csv:3: a correction without the name of its reader");
    }

    @Test
    void unknownKeyNamesItsLine(CapturedOutput output) {
        assertThat(bring(PHOTO.replace("photo,", "foto,") + "ttswira,Hasan")).isEqualTo(1);
        assertThat(output.getOut()).contains("table.csv:2: the lexicon has no key 'foto'");
    }

    @Test
    void unknownFormNamesItsLine(CapturedOutput output) {
        assertThat(bring(PHOTO.replace("zgh-Latn", "tmz") + "ttswira,Hasan")).isEqualTo(1);
        assertThat(output.getOut()).contains("table.csv:2: not a written form: 'tmz'");
    }

    @Test
    void aNameThatChangedSinceIsNotOverwritten(CapturedOutput output) {
        folder.with(LEXICON, "zgh-Latn: tawlaft", "zgh-Latn: tawlaft n umdan");
        assertThat(bring(PHOTO + "ttswira,Hasan")).isEqualTo(1);
        assertThat(output.getOut()).contains("table.csv:2: the name is no longer 'tawlaft' but 'tawlaft n umdan'");
    }

    @Test
    void theSameNameInTwoRows(CapturedOutput output) {
        assertThat(bring(PHOTO + "ttswira,Hasan", PHOTO + "lfutu,Hasan")).isEqualTo(1);
        assertThat(output.getOut()).contains("table.csv:3: line 2 has the same key and form");
    }

    @Test
    void rowWithTooFewCells(CapturedOutput output) {
        assertThat(bring("photo,document,zgh-Latn")).isEqualTo(1);
        assertThat(output.getOut()).contains("table.csv:2: the row has 3 cells, not 9");
    }

    @Test
    void otherColumns(CapturedOutput output) throws IOException {
        Files.writeString(Path.of(table()), "cle,forme\r\nphoto,fr\r\n");
        assertThat(run("--corrected", table())).isEqualTo(1);
        assertThat(output.getOut()).contains("table.csv:1: the columns are not key, kind, form");
    }

    @Test
    void nothingIsBroughtIfOneRowIsWrong() {
        String before = folder.read(LEXICON);
        assertThat(bring(PHOTO + "ttswira,Hasan", PHOTO.replace("photo,", "foto,") + ",Hasan"))
                .isEqualTo(1);
        assertThat(folder.read(LEXICON)).isEqualTo(before);
    }

    @Test
    void missingTable(CapturedOutput output) {
        assertThat(run("--corrected", path.resolve("none.csv").toString())).isEqualTo(1);
        assertThat(output.getOut()).contains("there is no ").contains("none.csv");
    }

    @Test
    void shippedKnowledgeIsNotChanged(CapturedOutput output) {
        assertThat(new CommandLine(new LexiconCommand(CLOCK)).execute("--corrected", table()))
                .isEqualTo(2);
        assertThat(output.getErr()).contains("--corrected needs --folder");
    }

    @Test
    void theTableThatIsWrittenIsTheTableThatIsRead() throws IOException {
        assertThat(run("--to-check", table(), "--form", "zgh-Latn")).isZero();
        Path file = Path.of(table());
        Files.writeString(file, Files.readString(file).replace(",,\r\n", ",,Hasan\r\n"));
        assertThat(run("--corrected", table())).isZero();
        assertThat(folder.load().lexicon().all())
                .allSatisfy(term -> assertThat(term.unattestedForms()).doesNotContain(WrittenForms.AMAZIGH_LATIN));
    }

    private int bring(String... rows) {
        folder.write("table.csv", HEADER + String.join("\r\n", rows) + "\r\n");
        return run("--corrected", table());
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--folder", path.toString()));
        return new CommandLine(new LexiconCommand(CLOCK)).execute(all.toArray(String[]::new));
    }

    private String table() {
        return path.resolve("table.csv").toString();
    }
}
