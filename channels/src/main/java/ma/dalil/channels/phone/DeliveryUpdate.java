package ma.dalil.channels.phone;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A provider's report on a message that we sent.
///
/// @param deliveryId ours, if the address of the report carries it: the report may come before we know the provider's
/// @param failure why, if it failed
public record DeliveryUpdate(
        String provider,
        String messageId,
        @Nullable UUID deliveryId,
        DeliveryStatus status,
        @Nullable Failure failure) {}
