package ma.dalil.channels.aggregator;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ma.dalil.channels.phone.DeliveryStatus;
import ma.dalil.channels.phone.Failure;
import ma.dalil.knowledge.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How SMS providers want to be spoken to. Names of fields may be paths into JSON, such as `message.text`.
///
/// @param providers by their names, which are part of the addresses that they call
@ConfigurationProperties("dalil.sms")
public record SmsSettings(@DefaultValue Map<String, Dialect> providers) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final String TAKEN = "twilio";

    public SmsSettings {
        providers = Map.copyOf(providers);
        providers.keySet().forEach(name -> {
            if (!NAME.matcher(name).matches() || name.equals(TAKEN)) {
                throw new IllegalArgumentException("dalil.sms.providers." + name + " is not a name for a provider");
            }
        });
    }

    /// @param answerLimit for the whole answer to a request
    public record Dialect(
            @DefaultValue Send send,
            @DefaultValue Receive receive,
            @DefaultValue Report report,
            @DefaultValue("3s") Duration connectLimit,
            @DefaultValue("10s") Duration answerLimit) {}

    public enum BodyKind {
        FORM,
        JSON
    }

    /// What goes out.
    ///
    /// @param url empty: nothing goes out
    /// @param sender our number or name where the message itself does not say it: where what comes in does not say
    /// to whom
    /// @param plus whether numbers begin with `+`
    /// @param constants fields that are always the same
    /// @param id the field of the answer that identifies the message
    /// @param successStatuses HTTP
    /// @param outcome the field of the answer that tells success or failure; empty: the HTTP status tells
    /// @param successOutcomes values of it
    /// @param failures what its other values mean; those not listed mean that staff must look
    /// @param lookupUrl with `{reference}` in it, asked about an unclear attempt; 200: there, 404: not
    public record Send(
            @DefaultValue("") String url,
            @DefaultValue("form") BodyKind body,
            @DefaultValue("") String sender,
            @DefaultValue("true") boolean plus,
            @DefaultValue OutgoingFields fields,
            @DefaultValue Map<String, String> constants,
            @DefaultValue Credentials credentials,
            @DefaultValue("id") String id,
            @DefaultValue({"200", "201", "202"}) Set<Integer> successStatuses,
            @DefaultValue("") String outcome,
            @DefaultValue Set<String> successOutcomes,
            @DefaultValue Map<String, Failure.Kind> failures,
            @DefaultValue("") String lookupUrl) {

        /// @param reference carries our identifier of the delivery, which comes back in reports
        public record OutgoingFields(
                @DefaultValue("to") String to,
                @DefaultValue("from") String from,
                @DefaultValue("text") String text,
                @DefaultValue("reference") String reference) {}

        public Send {
            constants = Map.copyOf(constants);
            successStatuses = Set.copyOf(successStatuses);
            successOutcomes = Set.copyOf(successOutcomes);
            failures = Map.copyOf(failures);
        }
    }

    /// Either a user with a password (HTTP basic) or a header with a secret value.
    public record Credentials(
            @DefaultValue("") String user,
            @DefaultValue("") Secret password,
            @DefaultValue("Authorization") String header,
            @DefaultValue("") Secret value) {}

    /// What comes in.
    public record Receive(
            @DefaultValue Authentication authentication,
            @DefaultValue IncomingFields fields) {

        /// @param id empty if the provider has none: then `time` must be there
        public record IncomingFields(
                @DefaultValue("id") String id,
                @DefaultValue("from") String from,
                @DefaultValue("to") String to,
                @DefaultValue("text") String text,
                @DefaultValue("time") String time) {

            public IncomingFields {
                if (id.isEmpty() && time.isEmpty()) {
                    throw new IllegalArgumentException("an incoming SMS is known again by its id or its time");
                }
            }
        }
    }

    public enum Scheme {
        /// A header with the HMAC-SHA256, in hexadecimal or base64, of the time, a dot and the body; without a
        /// time, of the body.
        HMAC,
        /// A header with the secret itself.
        HEADER,
        /// A parameter of the query with the secret itself.
        QUERY
    }

    /// How the provider proves who calls.
    ///
    /// @param secret empty: nobody is let in
    /// @param name of the header or parameter
    /// @param timestamp the header with the seconds since 1970, at most five minutes from now; empty: there is
    /// none
    public record Authentication(
            @DefaultValue("hmac") Scheme scheme,
            @DefaultValue("") Secret secret,
            @DefaultValue("X-Signature") String name,
            @DefaultValue("X-Timestamp") String timestamp) {}

    /// What became of what went out, authenticated like what comes in.
    ///
    /// @param statuses what the provider's words mean; the names of [DeliveryStatus] need no entry
    /// @param failures what its error codes mean; those not listed may pass
    public record Report(
            @DefaultValue("id") String id,
            @DefaultValue("reference") String reference,
            @DefaultValue("status") String status,
            @DefaultValue("code") String code,
            @DefaultValue Map<String, DeliveryStatus> statuses,
            @DefaultValue Map<String, Failure.Kind> failures) {

        public Report {
            statuses = Map.copyOf(statuses);
            failures = Map.copyOf(failures);
        }
    }
}
