package ma.dalil.channels.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.exception.ApiException;
import ma.dalil.channels.phone.Failure;
import ma.dalil.channels.phone.Failure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "21211,PERMANENT",
        "21614,PERMANENT",
        "21635,PERMANENT",
        "30006,PERMANENT",
        "63014,PERMANENT",
        "21610,OPTED_OUT",
        "63016,WINDOW_CLOSED",
        "20429,TRANSIENT",
        "30001,TRANSIENT",
        "30003,TRANSIENT",
        "63018,TRANSIENT",
        "21408,CONFIGURATION",
        "21612,CONFIGURATION",
        "21617,CONFIGURATION",
        "30029,CONFIGURATION",
        "63027,CONFIGURATION"
    })
    void theCodesThatDecideAreKnown(int code, Kind kind) {
        assertThat(TwilioErrors.ofAnswer(code, 400)).isEqualTo(new Failure(Integer.toString(code), kind));
        assertThat(TwilioErrors.ofReport(Integer.toString(code))).isEqualTo(new Failure(Integer.toString(code), kind));
    }

    @ParameterizedTest
    @CsvSource({"21999,CONFIGURATION", "30999,TRANSIENT", "63999,TRANSIENT", "90000,CONFIGURATION"})
    void anotherCodeIsJudgedByItsRange(int code, Kind kind) {
        assertThat(TwilioErrors.ofReport(Integer.toString(code)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"429,TRANSIENT", "401,CONFIGURATION", "404,CONFIGURATION"})
    void anAnswerWithoutACodeIsJudgedByItsStatus(int status, Kind kind) {
        assertThat(TwilioErrors.ofAnswer(null, status)).isEqualTo(new Failure(Integer.toString(status), kind));
    }

    @Test
    void tooManyRequestsPassWhateverTheCode() {
        assertThat(TwilioErrors.ofAnswer(21999, 429).kind()).isEqualTo(Kind.TRANSIENT);
    }

    @Test
    void aReportWithoutACodeMayPass() {
        assertThat(TwilioErrors.ofReport("")).isEqualTo(new Failure("unknown", Kind.TRANSIENT));
    }

    @Test
    void theLogLearnsNoNumber() {
        ApiException refused = new ApiException(
                "The number +212600000001 is invalid",
                21211,
                "https://twilio.example/21211",
                400,
                null,
                null,
                null,
                null);
        assertThat(TwilioErrors.told(refused)).isEqualTo("ApiException 21211, HTTP status 400");
    }
}
