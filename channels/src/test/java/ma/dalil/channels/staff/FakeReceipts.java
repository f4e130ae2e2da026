package ma.dalil.channels.staff;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Receipts;

/// The receipts that a test puts there.
final class FakeReceipts implements Receipts {

    final Map<String, Receipt> all = new ConcurrentHashMap<>();

    @Override
    public Optional<Receipt> find(Officer officer, String code) {
        return Optional.ofNullable(all.get(code));
    }
}
