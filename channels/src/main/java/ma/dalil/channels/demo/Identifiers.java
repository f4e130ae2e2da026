package ma.dalil.channels.demo;

import java.util.UUID;

/// Identifiers as Twilio makes them: two letters and 32 hexadecimal digits.
final class Identifiers {

    private Identifiers() {}

    static String create(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "");
    }
}
