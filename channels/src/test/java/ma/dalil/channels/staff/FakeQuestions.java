package ma.dalil.channels.staff;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Questions;

/// The clusters that a test puts there.
final class FakeQuestions implements Questions {

    volatile Overview overview = new Overview(30, 0, List.of());
    volatile Optional<UUID> proposed = Optional.empty();

    @Override
    public Overview overview(Officer officer, Locale form) {
        return overview;
    }

    @Override
    public Optional<UUID> propose(Officer officer, UUID clusterId) {
        return proposed;
    }
}
