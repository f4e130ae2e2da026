package ma.dalil.channels.phone;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps what it is given; or cannot, like a database that is away.
public final class FakeInbox implements Inbox {

    private final List<InboundPhoneMessage> messages = new CopyOnWriteArrayList<>();
    private volatile boolean away;

    public void goAway() {
        away = true;
    }

    public List<InboundPhoneMessage> messages() {
        return messages;
    }

    public InboundPhoneMessage message() {
        return messages.getLast();
    }

    @Override
    public Receipt accept(InboundPhoneMessage message) {
        if (away) {
            throw new IllegalStateException("the database is away");
        }
        messages.add(message);
        return Receipt.STORED;
    }
}
