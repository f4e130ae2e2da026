package ma.dalil.chatbot.triage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A word or phrase that a rule looks for.
///
/// @param inside true if it may stand inside a longer word
record Term(List<Set<String>> words, boolean inside) {

    private static final String SPELLED = "=";
    private static final int LONG_ENOUGH_TO_BE_SURE = 3;

    /// `=word` is met by its spelling alone, `word*` inside longer words too.
    static Term of(String text) {
        boolean spelled = text.startsWith(SPELLED);
        boolean inside = text.endsWith("*");
        String words = text.substring(spelled ? 1 : 0, text.length() - (inside ? 1 : 0));
        return new Term(
                Message.of(words).words().stream()
                        .map(keys -> spelled ? spelling(keys) : keys)
                        .toList(),
                inside);
    }

    private static Set<String> spelling(Set<String> keys) {
        return keys.stream().filter(key -> key.startsWith(SPELLED)).collect(Collectors.toSet());
    }

    boolean isIn(Message message) {
        for (int start = 0; start + words.size() <= message.words().size(); start++) {
            if (standsAt(message, start)) {
                return true;
            }
        }
        return false;
    }

    /// Takes the term out of a list of words wherever it stands.
    void removeFrom(List<Set<String>> text) {
        for (int start = text.size() - words.size(); start >= 0; start--) {
            if (standsAt(new Message(text), start)) {
                text.subList(start, start + words.size()).clear();
                start = Math.min(start, text.size() - words.size() + 1);
            }
        }
    }

    private boolean standsAt(Message message, int start) {
        for (int i = 0; i < words.size(); i++) {
            if (!meets(words.get(i), message.words().get(start + i))) {
                return false;
            }
        }
        return !words.isEmpty();
    }

    /// Spellings meet in any key but a very short skeleton, in which too many words fall together.
    private boolean meets(Set<String> term, Set<String> word) {
        for (String key : term) {
            if (word.contains(key) && (key.startsWith("=") || key.length() >= LONG_ENOUGH_TO_BE_SURE)) {
                return true;
            }
        }
        return inside && bodies(term).stream().anyMatch(root -> word.stream().anyMatch(key -> key.contains(root)));
    }

    private static Set<String> bodies(Set<String> keys) {
        return keys.stream()
                .map(key -> key.startsWith("=") ? key.substring(1) : key)
                .filter(key -> key.length() >= LONG_ENOUGH_TO_BE_SURE)
                .collect(Collectors.toSet());
    }
}
