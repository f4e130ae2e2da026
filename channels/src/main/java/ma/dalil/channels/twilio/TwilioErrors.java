package ma.dalil.channels.twilio;

import com.twilio.exception.ApiException;
import ma.dalil.channels.phone.Failure;
import ma.dalil.channels.phone.Failure.Kind;
import org.jspecify.annotations.Nullable;

/// What Twilio's error codes mean for us.
///
/// The codes that decide something are listed; another is judged by its range: 21xxx blame the request, so staff
/// must look; 30xxx come from carriers and 63xxx from WhatsApp, where most things pass. What is judged
/// [Kind#PERMANENT] must be certain, since the number is not tried again.
final class TwilioErrors {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int CARRIERS = 30;
    private static final int WHATSAPP = 63;
    private static final String UNKNOWN = "unknown";

    private TwilioErrors() {}

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

    /// For the log: Twilio's own sentences quote telephone numbers.
    static String told(RuntimeException failure) {
        String kind = failure.getClass().getSimpleName();
        return failure instanceof ApiException refused
                ? kind + " " + refused.getCode() + ", HTTP status " + refused.getStatusCode()
                : kind;
    }

    private static Kind kind(int code) {
        return switch (code) {
            // not a number; a short code; not mobile; a landline
            case 21211, 21265, 21614, 21635 -> Kind.PERMANENT;
            // at the carrier: blocked, unknown, a landline
            case 30004, 30005, 30006 -> Kind.PERMANENT;
            // on WhatsApp: nobody there, blocked us, not a possible recipient
            case 63003, 63014, 63024 -> Kind.PERMANENT;
            case 21610 -> Kind.OPTED_OUT;
            case 63016 -> Kind.WINDOW_CLOSED;
            // too many requests; Twilio away
            case 20429, 20500, 20503 -> Kind.TRANSIENT;
            // at the carrier: the account is suspended, the text is filtered, the price is above our limit
            case 30002, 30007, 30010 -> Kind.CONFIGURATION;
            // retention is not allowed to the account; the sender is not registered
            case 30029, 30030, 30034 -> Kind.CONFIGURATION;
            // on WhatsApp: credentials, sender, policy, sandbox, request, account, content, certificate
            case 63001, 63007, 63013, 63015, 63019, 63020, 63021, 63022 -> Kind.CONFIGURATION;
            // on WhatsApp: templates that are missing, wrong, rejected, paused or disabled; a locked account
            case 63027, 63028, 63029, 63030, 63040, 63041, 63042, 63051 -> Kind.CONFIGURATION;
            default -> kindOfRange(code / 1_000);
        };
    }

    private static Kind kindOfRange(int range) {
        return range == CARRIERS || range == WHATSAPP ? Kind.TRANSIENT : Kind.CONFIGURATION;
    }
}
