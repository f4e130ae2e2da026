package ma.dalil.channels.demo;

import java.util.LinkedHashMap;
import java.util.Map;

/// What Twilio refuses a request with: the status of HTTP and its own code.
public enum TwilioError {
    AUTHENTICATE(401, 20003, "Authentication failed"),
    NOT_FOUND(404, 20404, "The requested resource was not found"),
    NOT_COMPLETE(409, 20009, "The message is still on its way"),
    TOO_MANY_REQUESTS(429, 20429, "Too many requests"),
    BROKEN(500, 20500, "Internal server error"),
    INVALID_TO(400, 21211, "'To' is not a valid phone number"),
    PERMISSION(400, 21408, "Sending to this region is not enabled"),
    BODY_REQUIRED(400, 21602, "'Body', 'MediaUrl' or 'ContentSid' is required"),
    FROM_REQUIRED(400, 21603, "'From' or 'MessagingServiceSid' is required"),
    TO_REQUIRED(400, 21604, "'To' is required"),
    NOT_OUR_NUMBER(400, 21606, "'From' is not a number of this account"),
    OPTED_OUT(400, 21610, "The recipient has opted out"),
    UNREACHABLE_PAIR(400, 21612, "'To' is not reachable from 'From'"),
    NOT_MOBILE(400, 21614, "'To' is not a mobile number"),
    BODY_TOO_LONG(400, 21617, "The body has more than 1600 characters"),
    INVALID_CONTENT(400, 21655, "'ContentSid' is invalid"),
    INVALID_VARIABLES(400, 21656, "'ContentVariables' are invalid"),
    NO_CHANNEL(400, 63007, "There is no channel with this 'From'"),
    WINDOW_CLOSED(400, 63016, "Outside the allowed window only a template can be sent");

    private final int status;
    private final int code;
    private final String message;

    TwilioError(int status, int code, String message) {
        this.status = status;
        this.code = code;
        this.message = message;
    }

    public int status() {
        return status;
    }

    public int code() {
        return code;
    }

    String message() {
        return message;
    }

    Map<String, Object> body() {
        return body(status);
    }

    /// @param answered another status than the usual one
    Map<String, Object> body(int answered) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", code);
        body.put("message", message);
        body.put("more_info", "https://www.twilio.com/docs/errors/" + code);
        body.put("status", answered);
        return body;
    }
}
