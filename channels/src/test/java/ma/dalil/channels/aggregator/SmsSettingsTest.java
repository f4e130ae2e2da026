package ma.dalil.channels.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import ma.dalil.channels.aggregator.SmsSettings.BodyKind;
import ma.dalil.channels.aggregator.SmsSettings.Dialect;
import ma.dalil.channels.aggregator.SmsSettings.Scheme;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.Failure.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsSettingsTest {

    @Test
    void withoutPropertiesThereIsNobody() {
        assertThat(SmsSettingsFor.operator(Map.of()).providers()).isEmpty();
    }

    @Test
    void defaults() {
        Dialect dialect = SmsSettingsFor.dialect(Map.of("send.url", "https://sms.example"));
        assertThat(dialect.send().body()).isEqualTo(BodyKind.FORM);
        assertThat(dialect.send().sender()).isEmpty();
        assertThat(dialect.send().plus()).isTrue();
        assertThat(dialect.send().fields())
                .isEqualTo(new SmsSettings.Send.OutgoingFields("to", "from", "text", "reference"));
        assertThat(dialect.send().constants()).isEmpty();
        assertThat(dialect.send().credentials().user()).isEmpty();
        assertThat(dialect.send().credentials().header()).isEqualTo("Authorization");
        assertThat(dialect.send().id()).isEqualTo("id");
        assertThat(dialect.send().successStatuses()).isEqualTo(Set.of(200, 201, 202));
        assertThat(dialect.send().outcome()).isEmpty();
        assertThat(dialect.send().successOutcomes()).isEmpty();
        assertThat(dialect.send().failures()).isEmpty();
        assertThat(dialect.send().lookupUrl()).isEmpty();
        assertThat(dialect.receive().authentication().scheme()).isEqualTo(Scheme.HMAC);
        assertThat(dialect.receive().authentication().secret().isEmpty()).isTrue();
        assertThat(dialect.receive().authentication().name()).isEqualTo("X-Signature");
        assertThat(dialect.receive().authentication().timestamp()).isEqualTo("X-Timestamp");
        assertThat(dialect.receive().fields())
                .isEqualTo(new SmsSettings.Receive.IncomingFields("id", "from", "to", "text", "time"));
        assertThat(dialect.report())
                .isEqualTo(new SmsSettings.Report("id", "reference", "status", "code", Map.of(), Map.of()));
        assertThat(dialect.connectLimit()).isEqualTo(Duration.ofSeconds(3));
        assertThat(dialect.answerLimit()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void everyPropertyIsMapped() {
        Dialect dialect = SmsSettingsFor.dialect(Map.ofEntries(
                Map.entry("send.url", "https://sms.example/send"),
                Map.entry("send.body", "json"),
                Map.entry("send.sender", "DALIL"),
                Map.entry("send.plus", "false"),
                Map.entry("send.fields.to", "msisdn"),
                Map.entry("send.fields.from", "sender"),
                Map.entry("send.fields.text", "message"),
                Map.entry("send.fields.reference", "ref"),
                Map.entry("send.constants.type", "unicode"),
                Map.entry("send.credentials.user", "dalil"),
                Map.entry("send.credentials.password", "pass"),
                Map.entry("send.credentials.header", "X-Api-Key"),
                Map.entry("send.credentials.value", "key"),
                Map.entry("send.id", "result.id"),
                Map.entry("send.success-statuses", "200"),
                Map.entry("send.outcome", "result.code"),
                Map.entry("send.success-outcomes", "0"),
                Map.entry("send.failures.17", "permanent"),
                Map.entry("send.lookup-url", "https://sms.example/{reference}"),
                Map.entry("receive.authentication.scheme", "query"),
                Map.entry("receive.authentication.secret", "shared"),
                Map.entry("receive.authentication.name", "token"),
                Map.entry("receive.authentication.timestamp", ""),
                Map.entry("receive.fields.id", "mid"),
                Map.entry("receive.fields.from", "msisdn"),
                Map.entry("receive.fields.to", "shortcode"),
                Map.entry("receive.fields.text", "message"),
                Map.entry("receive.fields.time", "at"),
                Map.entry("report.id", "mid"),
                Map.entry("report.reference", "ref"),
                Map.entry("report.status", "stat"),
                Map.entry("report.code", "err"),
                Map.entry("report.statuses.DELIVRD", "delivered"),
                Map.entry("report.failures.5", "transient"),
                Map.entry("connect-limit", "1s"),
                Map.entry("answer-limit", "2s")));
        assertThat(dialect.send().url()).isEqualTo("https://sms.example/send");
        assertThat(dialect.send().body()).isEqualTo(BodyKind.JSON);
        assertThat(dialect.send().sender()).isEqualTo("DALIL");
        assertThat(dialect.send().plus()).isFalse();
        assertThat(dialect.send().fields())
                .isEqualTo(new SmsSettings.Send.OutgoingFields("msisdn", "sender", "message", "ref"));
        assertThat(dialect.send().constants()).isEqualTo(Map.of("type", "unicode"));
        assertThat(dialect.send().credentials().user()).isEqualTo("dalil");
        assertThat(dialect.send().credentials().password().reveal()).isEqualTo("pass");
        assertThat(dialect.send().credentials().header()).isEqualTo("X-Api-Key");
        assertThat(dialect.send().credentials().value().reveal()).isEqualTo("key");
        assertThat(dialect.send().id()).isEqualTo("result.id");
        assertThat(dialect.send().successStatuses()).isEqualTo(Set.of(200));
        assertThat(dialect.send().outcome()).isEqualTo("result.code");
        assertThat(dialect.send().successOutcomes()).isEqualTo(Set.of("0"));
        assertThat(dialect.send().failures()).isEqualTo(Map.of("17", Kind.PERMANENT));
        assertThat(dialect.send().lookupUrl()).isEqualTo("https://sms.example/{reference}");
        assertThat(dialect.receive().authentication().scheme()).isEqualTo(Scheme.QUERY);
        assertThat(dialect.receive().authentication().secret().reveal()).isEqualTo("shared");
        assertThat(dialect.receive().authentication().name()).isEqualTo("token");
        assertThat(dialect.receive().authentication().timestamp()).isEmpty();
        assertThat(dialect.receive().fields())
                .isEqualTo(new SmsSettings.Receive.IncomingFields("mid", "msisdn", "shortcode", "message", "at"));
        assertThat(dialect.report())
                .isEqualTo(new SmsSettings.Report(
                        "mid",
                        "ref",
                        "stat",
                        "err",
                        Map.of("DELIVRD", DeliveryStatus.DELIVERED),
                        Map.of("5", Kind.TRANSIENT)));
        assertThat(dialect.connectLimit()).isEqualTo(Duration.ofSeconds(1));
        assertThat(dialect.answerLimit()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void secretsAreNotPrinted() {
        SmsSettings settings = SmsSettingsFor.operator(Map.of(
                "send.credentials.password", "p4ss",
                "send.credentials.value", "k3y",
                "receive.authentication.secret", "sh4red"));
        assertThat(settings.toString()).doesNotContain("p4ss", "k3y", "sh4red");
    }

    @ParameterizedTest
    @ValueSource(strings = {"twilio", "1st", "a.b"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThatThrownBy(() -> SmsSettingsFor.provider("[" + name + "]", Map.of("send.url", "https://sms.example")))
                .rootCause()
                .hasMessageContaining("not a name");
    }

    @Test
    void aMessageIsKnownAgainByItsIdOrItsTime() {
        assertThatThrownBy(() -> SmsSettingsFor.operator(Map.of("receive.fields.id", "", "receive.fields.time", "")))
                .rootCause()
                .hasMessageContaining("known again");
    }
}
