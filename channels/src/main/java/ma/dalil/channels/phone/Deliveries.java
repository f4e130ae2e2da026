package ma.dalil.channels.phone;

/// Where providers' reports go. Blocks, and belongs on a virtual thread.
@FunctionalInterface
public interface Deliveries {

    /// Moves the delivery forward if the report says more than what is known; a report on what we do not know is
    /// ignored.
    void update(DeliveryUpdate update);
}
