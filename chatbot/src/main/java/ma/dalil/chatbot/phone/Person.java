package ma.dalil.chatbot.phone;

import java.time.Instant;
import java.util.UUID;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.PhoneIdentity;
import org.jspecify.annotations.Nullable;

/// Who writes from a telephone by one channel.
///
/// @param ourAddress the number or sender that they write to
/// @param conversationId what they talk in now; null before the first message is worked on
/// @param windowClosedAt when the provider last said that free text goes no more; null: never
/// @param silentUntil until when nothing of theirs is answered, as they seem to be a machine
/// @param reasonAskedFor the answer that they were asked about, why it did not help; null: none
record Person(
        UUID id,
        PhoneChannel channel,
        String provider,
        String ourAddress,
        PhoneIdentity identity,
        @Nullable UUID conversationId,
        Instant lastHeardAt,
        @Nullable Instant windowClosedAt,
        boolean noticed,
        @Nullable Instant lastSentAt,
        int quickMessages,
        @Nullable Instant silentUntil,
        @Nullable UUID reasonAskedFor,
        boolean optedOut) {

    @Override
    public String toString() {
        return "Person[" + id + ", " + channel + "]";
    }
}
