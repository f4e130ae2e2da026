package ma.dalil.knowledge;

/// A value that must not be seen: whoever prints it prints `[REDACTED]`. Here, at the bottom, because every module has
/// settings that are secret.
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /// Also how settings are bound to this type.
    public static Secret of(String value) {
        return new Secret(value);
    }

    /// The value itself: for the one who sends it, compares it or hashes it.
    public String reveal() {
        return value;
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
