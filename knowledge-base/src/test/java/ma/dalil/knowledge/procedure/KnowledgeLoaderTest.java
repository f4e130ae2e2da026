package ma.dalil.knowledge.procedure;

import static ma.dalil.knowledge.procedure.KnowledgeFolder.LEXICON;
import static ma.dalil.knowledge.procedure.KnowledgeFolder.PROCEDURE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each kind of error in knowledge files names its file and line.
class KnowledgeLoaderTest {

    @TempDir
    Path path = Path.of("replaced");

    private KnowledgeFolder folder = new KnowledgeFolder(path);

    @BeforeEach
    void copyTheExample() {
        folder = KnowledgeFolder.in(path);
    }

    @Test
    void theExampleIsCorrect() {
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void partialDatesAreTheirFirstDay() {
        Procedure procedure = folder.load().find("example-certificate").orElseThrow();
        assertThat(procedure.costs())
                .extracting(Procedure.Cost::asOf)
                .contains(LocalDate.of(2026, 2, 1), LocalDate.of(2021, 1, 1), LocalDate.of(2026, 2, 14));
    }

    @Test
    void aNumberAmongTheAliasesIsText() {
        Procedure procedure = folder.load().find("example-certificate").orElseThrow();
        assertThat(procedure.aliases().get(WrittenForms.FRENCH)).containsExactly("exemple", "2511");
    }

    @Test
    void whatIsTypedInLatinIsAnAliasInTifinaghToo() {
        Procedure procedure = folder.load().find("example-certificate").orElseThrow();
        assertThat(procedure.aliases().get(WrittenForms.AMAZIGH_TIFINAGH))
                .containsExactly("ⵜⴰⵛⵀⴰⴷⴰ", "ⵛⴰⵀⴰⴷⴰ ⵏ ⵓⵎⴷⵢⴰ", "ⵍⵡⵔⴰⵇ");
    }

    @Test
    void unknownDocument() {
        check("document: photo", "document: photos", "the lexicon has no document 'photos'");
    }

    @Test
    void unknownDocumentAmongSeveral() {
        check("one-of: [lease,", "one-of: [leases,", "the lexicon has no document 'leases'");
    }

    @Test
    void anOrganisationIsNoDocument() {
        check("document: photo", "document: police-district", "the lexicon has no document 'police-district'");
    }

    @Test
    void unknownAuthority() {
        check("authority: [police-district]", "authority: [police]", "the lexicon has no organisation 'police'");
    }

    @Test
    void unknownOffice() {
        check("organisation: police-district", "organisation: police", "the lexicon has no organisation 'police'");
    }

    @Test
    void unknownSource() {
        check(
                "{kind: processing, value: P15D, working-days: true, source: s1}",
                "{kind: processing, value: P15D, source: s9}",
                "unknown source 's9'");
    }

    @Test
    void unknownRelatedProcedure() {
        check("referral: none", "related: [nothing]", "unknown procedure 'nothing'");
    }

    @Test
    void missingWrittenForm() {
        folder.with(PROCEDURE, "  zgh-Latn: chahada n umdya\n", "");
        only(folder.lineOf(PROCEDURE, "name:"), "required property 'zgh-Latn' not found");
    }

    @Test
    void amountWithoutDate() {
        folder.with(PROCEDURE, "    as-of: 2026-02\n", "");
        only(folder.lineOf(PROCEDURE, "- amount: 75"), "required property 'as-of' not found");
    }

    @Test
    void amountWithoutSource() {
        folder.with(PROCEDURE, "    as-of: 2026-02\n    source: s1\n", "    as-of: 2026-02\n");
        only(folder.lineOf(PROCEDURE, "- amount: 75"), "required property 'source' not found");
    }

    @Test
    void unknownPropertyIsNamedAtItsOwnLine() {
        check("    copies: 4", "    pieces: 4", "property 'pieces' is not defined");
    }

    @Test
    void officeWithoutOrganisationIsOneError() {
        check(
                "{kind: office, organisation: police-district, source: s1}",
                "{kind: office, source: s1}",
                "required property 'organisation' not found");
    }

    @Test
    void dateThatNoCalendarHas() {
        check("as-of: 2026-02-14", "as-of: 2026-02-30", "no calendar has the date '2026-02-30'");
    }

    @Test
    void monthThatNoCalendarHas() {
        check("as-of: 2026-02\n", "as-of: 2026-13\n", "no calendar has the date '2026-13'");
    }

    @Test
    void wordsInsteadOfADate() {
        check("as-of: 2026-02\n", "as-of: hier\n", "'hier' is not a day, month or year");
    }

    @Test
    void malformedPeriod() {
        check("max-age: P6M", "max-age: 6 mois", "'6 mois' is not a period, as P15D");
    }

    @Test
    void periodWithoutLength() {
        check("value: P10Y,", "value: P,", "'P' is not a period");
    }

    @Test
    void validityOfNoTime() {
        check("value: P10Y", "value: P0Y", "a period of no length: 'P0Y'");
    }

    @Test
    void rangeThatRunsBackwards() {
        check("up-to: 1500", "up-to: 200", "'up-to' is not more than 'amount'");
    }

    @Test
    void validityThatEndsBeforeItBegins() {
        check("valid-from: 2024-01-01", "valid-to: 2023\nvalid-from: 2024", "the validity ends before it begins");
    }

    @Test
    void sourcePublishedAfterItWasRead() {
        check("read: 2026-11-23", "read: 2019", "published after it was read");
    }

    @Test
    void idThatIsNotTheFileName() {
        check("id: example-certificate", "id: other-certificate", "the id is not the file's name");
    }

    @Test
    void yesIsNoBoolean() {
        check("from: true", "from: yes", "string found, boolean expected");
    }

    @Test
    void numberWhereTextBelongs() {
        check("number: \"37 37\"", "number: 3737", "integer found, string expected");
    }

    @Test
    void propertyThatStandsTwice() {
        check("sector: identity\n", "sector: identity\nid: again\n", "'id' stands twice", "id: again");
    }

    @Test
    void brokenYaml() {
        check("authority: [police-district]\n", "authority: [police-district\n", "expected ',' or ']'", "referral");
    }

    @Test
    void forbiddenCharacter() {
        folder.with(PROCEDURE, "prouve", "pro\u0007ve");
        only(folder.lineOf(PROCEDURE, "pro\u0007ve"), "U+0007");
    }

    @Test
    void otherEncodingThanUtf8() {
        folder.write(PROCEDURE, KnowledgeFolder.example(PROCEDURE).getBytes(Charset.forName("windows-1256")));
        only(1, "the file is not written in UTF-8");
    }

    @Test
    void byteOrderMarkIsNoError() {
        folder.write(PROCEDURE, "\uFEFF" + KnowledgeFolder.example(PROCEDURE));
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void emptyFile() {
        folder.write(PROCEDURE, "");
        only(1, "the file is empty");
    }

    @Test
    void keyInTwoLexiconFilesNamesBoth() {
        folder.write("lexicon/zz.yaml", """

                photo:
                  kind: document
                  name: {fr: photo, ar: صورة, ary-Arab: تصويرة, ary-Latn: teswira, zgh-Latn: tawlaft}
                """);
        assertThat(folder.problems())
                .containsExactly("lexicon/zz.yaml:2: the key 'photo' stands in " + LEXICON + " too");
    }

    @Test
    void refusedTermIsNotUnknownToo() {
        folder.with(LEXICON, "  kind: document", "  kind: paper");
        assertThat(folder.problems()).singleElement().asString().startsWith(LEXICON + ":15: ");
    }

    @Test
    void brokenLexiconDoesNotSpreadErrors() {
        folder.with(LEXICON, "photo:", "photo");
        assertThat(folder.problems()).singleElement().asString().startsWith(LEXICON + ":");
    }

    @Test
    void sourceOfANameThatIsNotRegistered() {
        folder.with(LEXICON, "  url: https://www.dgsn.gov.ma", "  sources: {fr: nowhere}");
        assertThat(folder.problems())
                .containsExactly(LEXICON + ":" + folder.lineOf(LEXICON, "sources:")
                        + ": 'nowhere' is not registered in lexicon-sources.yaml");
    }

    @Test
    void registeredSourceWithoutPublisher() {
        folder.write("lexicon-sources.yaml", "\nlaw:\n  title: Loi\n  url: https://example.ma\n");
        assertThat(folder.problems())
                .containsExactly("lexicon-sources.yaml:2: required property 'publisher' not found");
    }

    @Test
    void refusedSourceIsNotUnregisteredToo() {
        folder.write("lexicon-sources.yaml", "law:\n  title: Loi\n  url: https://example.ma\n");
        folder.with(LEXICON, "  url: https://www.dgsn.gov.ma", "  sources: {fr: law}");
        assertThat(folder.problems()).singleElement().asString().startsWith("lexicon-sources.yaml:1: ");
    }

    @Test
    void termWithoutAForm() {
        folder.with(LEXICON, "    zgh-Latn: tawlaft\n", "");
        assertThat(folder.problems())
                .singleElement()
                .asString()
                .startsWith(LEXICON + ":")
                .contains("required property 'zgh-Latn' not found");
    }

    @Test
    void aliasThatStandsTwice() {
        folder.with(LEXICON, "fr: [commissariat]", "fr: [commissariat, Commissariat]");
        assertThat(folder.problems())
                .containsExactly(LEXICON + ":" + folder.lineOf(LEXICON, "Commissariat")
                        + ": 'Commissariat' stands twice in fr of 'police-district'");
    }

    @Test
    void aliasThatIsTheName() {
        folder.with(LEXICON, "fr: [commissariat]", "fr: [arrondissement de police]");
        assertThat(folder.problems()).singleElement().asString().contains("stands twice in fr of 'police-district'");
    }

    @Test
    void oldNameThatIsAnAliasToo() {
        folder.with(LEXICON, "  url: https://www.dgsn.gov.ma", "  former: {fr: [commissariat]}");
        assertThat(folder.problems()).singleElement().asString().contains("'commissariat' stands twice");
    }

    @Test
    void theSamePhraseInTwoFormsIsNoError() {
        folder.with(LEXICON, "zgh-Latn: [ddayra, kumisarya]", "zgh-Latn: [ddayra, commissariat]");
        assertThat(folder.problems()).isEmpty();
    }

    @Test
    void refusedProcedureIsNotUnknownToo() {
        folder.write("procedures/other.yaml", KnowledgeFolder.example(PROCEDURE));
        folder.with("procedures/other.yaml", "id: example-certificate", "id: other");
        folder.with("procedures/other.yaml", "referral: none", "related: [example-certificate]");
        check("sector: identity", "sector: identities", "does not have a value in the enumeration");
    }

    @Test
    void allErrorsOfAllFilesAreToldTogether() {
        folder.with(PROCEDURE, "document: photo", "document: photos");
        folder.with(PROCEDURE, "organisation: police-district", "organisation: police");
        folder.with(LEXICON, "  kind: document", "  kind: paper");
        assertThat(folder.problems())
                .hasSize(3)
                .allMatch(problem -> problem.matches("(lexicon|procedures)/[a-z-]+\\.yaml:\\d+: .+"));
    }

    @Test
    void placeWithoutProceduresIsAnError() {
        assertThat(new KnowledgeFolder(path.resolve("elsewhere")).problems())
                .singleElement()
                .asString()
                .contains("there is no procedure here");
    }

    /// Spoils the example in one place, and expects one error at the line of the replacement.
    private void check(String text, String replacement, String message) {
        check(text, replacement, message, replacement.strip());
    }

    private void check(String text, String replacement, String message, String place) {
        folder.with(PROCEDURE, text, replacement);
        only(folder.lineOf(PROCEDURE, place), message);
    }

    private void only(int line, String message) {
        List<String> problems = folder.problems();
        assertThat(problems)
                .singleElement()
                .asString()
                .startsWith(PROCEDURE + ":" + line + ": ")
                .contains(message);
    }
}
