package ma.dalil.channels.demo;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How the provider treats what the service sends, as it is chosen on the page.
enum ProviderMood {
    WORKS,
    BREAKS_AFTER,
    BREAKS_BEFORE,
    BUSY,
    SILENT,
    UNDELIVERED;

    /// Empty if there is none of that name.
    static Optional<ProviderMood> of(String id) {
        return Arrays.stream(values()).filter(mood -> mood.id().equals(id)).findFirst();
    }

    /// That of the lasting fault, if the page offers it.
    static ProviderMood of(Faults faults) {
        Fault lasting = faults.lasting();
        return Arrays.stream(values())
                .filter(mood -> Objects.equals(mood.fault(), lasting))
                .findFirst()
                .orElse(WORKS);
    }

    void applyTo(Faults faults) {
        faults.lasting(fault());
    }

    private @Nullable Fault fault() {
        return switch (this) {
            case WORKS -> null;
            case BREAKS_AFTER -> new Fault.BreaksDown(500, true);
            case BREAKS_BEFORE -> new Fault.BreaksDown(503, false);
            case BUSY -> new Fault.TooManyRequests();
            case SILENT -> new Fault.NeverAnswers();
            case UNDELIVERED -> new Fault.Undelivered(30003);
        };
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
