package ma.dalil.retrieval.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ma.dalil.retrieval.text.Meetings.Pair;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/// How many spellings and forms of one word meet in a key, and how many strangers do, on the open corpora.
class LexiconMeetingsTest {

    private static final Path DATA = Path.of("../../shared/data");
    private static final int STRANGERS = 300_000;

    private final Meetings meetings = new Meetings(DATA);

    @BeforeAll
    static void needsTheCorpora() {
        assumeTrue(Files.isDirectory(DATA), "no ../shared/data beside the project");
    }

    @Test
    void spellingsOfDarija(TestReporter report) {
        check(report, "Darija spellings", meetings.spellings(), 0.925);
    }

    @Test
    void darijaWithItsArticle(TestReporter report) {
        check(report, "Darija article", meetings.definites(), 0.97);
    }

    @Test
    void pluralsOfDarija(TestReporter report) {
        check(report, "Darija plurals", meetings.plurals(), 0.92);
    }

    @Test
    void presentsOfDarija(TestReporter report) {
        check(report, "Darija present", meetings.presents(), 0.73);
    }

    @Test
    void amazighTypedWithPairsOfLetters(TestReporter report) {
        check(report, "Amazigh typed as in French", meetings.typedAmazigh(true), 0.998);
    }

    @Test
    void amazighTypedWithDigits(TestReporter report) {
        check(report, "Amazigh typed as in chats", meetings.typedAmazigh(false), 0.999);
    }

    @Test
    void statesAndNumbersOfAmazigh(TestReporter report) {
        check(report, "Amazigh states and numbers", meetings.amazighForms(), 0.965);
    }

    @Test
    void fewStrangersMeetInDarija(TestReporter report) {
        checkFew(report, "Darija strangers", meetings.strangers(STRANGERS));
    }

    @Test
    void fewStrangersMeetInAmazigh(TestReporter report) {
        checkFew(report, "Amazigh strangers", meetings.amazighStrangers(STRANGERS));
    }

    @Test
    void fewStrangersMeetInFrench(TestReporter report) {
        checkFew(report, "French strangers", meetings.frenchStrangers(STRANGERS));
    }

    @Test
    void fewStrangersMeetInArabicLetters(TestReporter report) {
        checkFew(report, "strangers in Arabic letters", meetings.arabicStrangers(STRANGERS));
    }

    private static void check(TestReporter report, String name, List<Pair> pairs, double least) {
        double share = Meetings.shareThatMeets(pairs);
        report.publishEntry(name, "%.4f of %d pairs meet".formatted(share, pairs.size()));
        assertThat(share).isGreaterThanOrEqualTo(least);
    }

    private static void checkFew(TestReporter report, String name, List<Pair> pairs) {
        double share = Meetings.shareThatMeets(pairs);
        double surely = Meetings.shareThatMeetsSurely(pairs);
        report.publishEntry(name, "%.5f of %d pairs meet, %.5f surely".formatted(share, pairs.size(), surely));
        assertThat(share).isLessThanOrEqualTo(0.0008);
        assertThat(surely).isLessThanOrEqualTo(0.0004);
    }
}
