package ma.dalil.channels.demo;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Who wants no SMS any more. By default Twilio knows English words alone, and hears one only if it is all that was
/// written; the service gets the message all the same.
final class OptOuts {

    private static final Set<String> STOP =
            Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");
    private static final Set<String> START = Set.of("START", "YES", "UNSTOP");

    private final Set<String> persons = new HashSet<>();

    synchronized void hear(String person, String text) {
        String word = text.strip().toUpperCase(Locale.ROOT);
        if (STOP.contains(word)) {
            persons.add(person);
        } else if (START.contains(word)) {
            persons.remove(person);
        }
    }

    synchronized boolean contains(String person) {
        return persons.contains(person);
    }
}
