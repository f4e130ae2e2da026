package ma.dalil.channels.staff;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import ma.dalil.channels.desk.AuditLog;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.web.RunningServer;
import org.jspecify.annotations.Nullable;

/// Three records, shown one at a time.
final class FakeAuditLog implements AuditLog {

    volatile @Nullable Long broken;
    volatile Filter asked = Filter.ALL;

    @Override
    public Listing read(Filter filter) {
        asked = filter;
        List<Entry> before = LongStream.of(3, 2, 1)
                .filter(number -> number < filter.before())
                .mapToObj(number -> new Entry(
                        number, RunningServer.NOW, "CASE_READ", "Omar Idrissi", Map.of("case", "<" + number + ">")))
                .toList();
        return new Listing(
                before.stream().limit(1).toList(),
                before.size() > 1 ? before.getFirst().number() : null);
    }

    @Override
    public List<String> kinds() {
        return List.of("CASE_READ", "A_NEW_KIND");
    }

    @Override
    public Check check(Officer officer) {
        return new Check(3, broken);
    }
}
