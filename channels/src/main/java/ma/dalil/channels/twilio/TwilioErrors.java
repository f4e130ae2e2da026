package ma.dalil.channels.twilio;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.phone.Failure;
import ma.dalil.channels.phone.Failure.Kind;
import org.jspecify.annotations.Nullable;

/// What Twilio's error codes mean for us.
///
/// The codes that decide something are listed; another is judged by its range: 21xxx blame the request, so staff must
/// look;
/// 30xxx come from carriers and 63xxx from WhatsApp, where most things pass. What is judged [Kind#PERMANENT] must be
/// certain, since the number is not tried again.
final class TwilioErrors {

    private static final Map<Integer, Kind> KINDS = Stream.of(
                    // invalid number, short code, not mobile, landline, unknown or blocked at the carrier, landline at
                    // the
                    // carrier, no WhatsApp there, blocked us, not a possible recipient
                    kinds(Kind.PERMANENT, 21211, 21265, 21614, 21635, 30004, 30005, 30006, 63003, 63014, 63024),
                    kinds(Kind.OPTED_OUT, 21610),
                    kinds(Kind.WINDOW_CLOSED, 63016),
                    // too many requests, Twilio away, queue full, handset off, unknown, carrier full, daily caps,
                    // WhatsApp
                    // away, too much for WhatsApp, an experiment or a limit of WhatsApp's
                    kinds(
                            Kind.TRANSIENT,
                            20429,
                            20500,
                            20503,
                            30001,
                            30003,
                            30008,
                            30017,
                            30022,
                            30023,
                            63005,
                            63010,
                            63012,
                            63018,
                            63023,
                            63032,
                            63049),
                    // credentials, region, route, sender, content, account, filter, registration, retention, WhatsApp's
                    // sender, policy, content, certificate, templates, account
                    kinds(
                            Kind.CONFIGURATION,
                            20003,
                            21408,
                            21612,
                            21606,
                            21617,
                            30002,
                            30007,
                            30010,
                            30029,
                            30030,
                            30034,
                            63001,
                            63007,
                            63013,
                            63015,
                            63019,
                            63020,
                            63021,
                            63022,
                            63027,
                            63028,
                            63029,
                            63030,
                            63040,
                            63041,
                            63042,
                            63051))
            .flatMap(each -> each.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final int TOO_MANY_REQUESTS = 429;
    private static final String UNKNOWN = "unknown";

    private TwilioErrors() {}

    private static Map<Integer, Kind> kinds(Kind kind, Integer... codes) {
        return Stream.of(codes).collect(Collectors.toMap(code -> code, code -> kind));
    }

    /// A refusal of the API, which has not sent.
    static Failure ofAnswer(@Nullable Integer code, @Nullable Integer httpStatus) {
        boolean tooMany = httpStatus != null && httpStatus == TOO_MANY_REQUESTS;
        if (code == null) {
            return new Failure(
                    httpStatus == null ? UNKNOWN : httpStatus.toString(),
                    tooMany ? Kind.TRANSIENT : Kind.CONFIGURATION);
        }
        return new Failure(code.toString(), tooMany ? Kind.TRANSIENT : kind(code));
    }

    /// The code of a status report; empty if it has none.
    static Failure ofReport(String code) {
        try {
            return new Failure(code, kind(Integer.parseInt(code)));
        } catch (NumberFormatException none) {
            return new Failure(UNKNOWN, Kind.TRANSIENT);
        }
    }

    private static Kind kind(int code) {
        Kind known = KINDS.get(code);
        if (known != null) {
            return known;
        }
        return switch (code / 1_000) {
            case 30, 63 -> Kind.TRANSIENT;
            default -> Kind.CONFIGURATION;
        };
    }
}
