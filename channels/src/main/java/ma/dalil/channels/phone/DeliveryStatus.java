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

    public boolean isFailure() {
        return this == UNDELIVERED || this == FAILED;
    }

    /// A report of a higher rank than the one that is known says more; the database compares.
    public int rank() {
        return rank;
    }
}
