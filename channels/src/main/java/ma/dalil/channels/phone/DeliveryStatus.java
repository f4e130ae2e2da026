package ma.dalil.channels.phone;

/// How far a message has come, in Twilio's words. It only moves forward: reports arrive late, twice and in disorder.
public enum DeliveryStatus {
    ACCEPTED(0),
    QUEUED(1),
    SENDING(2),
    SENT(3),
    /// Handed to the carrier, which could not deliver it.
    UNDELIVERED(4),
    /// Not even handed over.
    FAILED(4),
    DELIVERED(4),
    READ(5);

    private final int rank;

    DeliveryStatus(int rank) {
        this.rank = rank;
    }

    /// Whether a report of this status says more than the one that is known.
    public boolean follows(DeliveryStatus known) {
        return rank > known.rank && !known.isFailure();
    }

    public boolean isFailure() {
        return this == UNDELIVERED || this == FAILED;
    }

    /// For a query that compares in the database.
    public int rank() {
        return rank;
    }
}
