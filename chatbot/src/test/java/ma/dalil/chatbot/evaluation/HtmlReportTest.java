package ma.dalil.chatbot.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The report as one file.
class HtmlReportTest {

    @Test
    void whatWasTypedIsText() {
        Question script = new Question(
                "q",
                "fr",
                "<script>alert(1)</script>",
                Kind.IN_SCOPE,
                "none",
                List.of("passport-adult"),
                "500 DH",
                List.of());
        String html = report(Replies.verdict(Replies.TUNING, script, Replies.answered("fr", "<b>", "passport-minor")));
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script", "<b>");
    }

    @Test
    void aQuestionStandsInItsOwnDirectionAndLanguage() {
        assertThat(report(Replies.passport("ary-Arab", false)))
                .contains("lang=\"ary-Arab\" dir=\"auto\">بشحال الباسبور؟</p>");
    }

    @Test
    void aMixedQuestionIsOfNoLanguage() {
        assertThat(report(Replies.passport("mixed", false))).contains("lang=\"\" dir=\"auto\">بشحال الباسبور؟</p>");
    }

    @Test
    void aPlotSaysInWordsWhatItShows() {
        assertThat(report(Replies.passport("fr", true)))
                .contains("role=\"img\" aria-label=\"retrieval: fr 1/1, 100.0 %; all 1/1, 100.0 %\"");
    }

    @Test
    void nothingIsFetchedFromElsewhere() {
        assertThat(report(Replies.passport("fr", true))).doesNotContain("src=", "href=", "url(", "@import");
    }

    private static String report(Verdict verdict) {
        return new HtmlReport().of(Summary.of(List.of(verdict)), List.of(verdict), Instant.EPOCH);
    }
}
