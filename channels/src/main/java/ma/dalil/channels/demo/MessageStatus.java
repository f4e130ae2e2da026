package ma.dalil.channels.demo;

import java.util.Locale;

/// Where a message is, in Twilio's words.
public enum MessageStatus {
    /// From a person, and not yet taken by the service.
    RECEIVING,
    RECEIVED,
    ACCEPTED,
    QUEUED,
    SENT,
    UNDELIVERED,
    FAILED,
    DELIVERED,
    READ;

    boolean isFinal() {
        return this != ACCEPTED && this != QUEUED && this != SENT;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
