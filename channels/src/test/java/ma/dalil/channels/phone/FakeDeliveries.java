package ma.dalil.channels.phone;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps what it is told.
public final class FakeDeliveries implements Deliveries {

    private final List<DeliveryUpdate> updates = new CopyOnWriteArrayList<>();

    public List<DeliveryUpdate> updates() {
        return updates;
    }

    @Override
    public void update(DeliveryUpdate update) {
        updates.add(update);
    }
}
