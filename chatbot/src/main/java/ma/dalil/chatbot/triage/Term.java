package ma.dalil.chatbot.triage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ma.dalil.retrieval.text.Keys;

/// A word or phrase that a rule looks for.
///
/// @param inside true if it may stand inside a longer word
record Term(List<Set<String>> words, boolean inside) {

    private static final String SPELLED = "=";

    /// `=word` is met by its spelling alone, `word*` inside longer words too.
    static Term of(String text) {
        boolean spelled = text.startsWith(SPELLED);
        boolean inside = text.endsWith("*");
        String words = text.substring(spelled ? 1 : 0, text.length() - (inside ? 1 : 0));
        return new Term(
                Message.of(words).words().stream()
                        .map(keys -> proving(keys, spelled))
                        .toList(),
                inside);
    }

    /// The keys by which a word is met: its spelling, or any key but a short skeleton, in which too many words fall
    /// together.
    private static Set<String> proving(Set<String> keys, boolean spelled) {
        return keys.stream().filter(spelled ? Keys::isSpelling : Keys::isSure).collect(Collectors.toUnmodifiableSet());
    }

    boolean isIn(Message message) {
        if (!mayBeIn(message)) {
            return false;
        }
        for (int start = 0; start + words.size() <= message.words().size(); start++) {
            if (standsAt(message, start)) {
                return true;
            }
        }
        return false;
    }

    /// False if a word of it is nowhere in a message.
    private boolean mayBeIn(Message message) {
        if (!inside) {
            for (Set<String> word : words) {
                if (!sharesKey(word, message.keys())) {
                    return false;
                }
            }
        }
        return true;
    }

    /// Takes terms out of what is left of a message's words, each wherever it stands.
    static void removeAll(List<Term> terms, Message message, List<Set<String>> left) {
        for (Term term : terms) {
            if (term.mayBeIn(message)) {
                term.removeFrom(left);
            }
        }
    }

    private void removeFrom(List<Set<String>> text) {
        for (int start = text.size() - words.size(); start >= 0; start--) {
            if (standsAt(text, start)) {
                text.subList(start, start + words.size()).clear();
                start = Math.min(start, text.size() - words.size() + 1);
            }
        }
    }

    /// Whether it stands in a message from a word on.
    boolean standsAt(Message message, int start) {
        return standsAt(message.words(), start);
    }

    private boolean standsAt(List<Set<String>> text, int start) {
        if (start + words.size() > text.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!meets(words.get(i), text.get(start + i))) {
                return false;
            }
        }
        return !words.isEmpty();
    }

    private boolean meets(Set<String> term, Set<String> word) {
        return sharesKey(term, word) || (inside && holdsOne(word, term));
    }

    /// Of a term few keys prove a word; they are looked up in the many of the message's.
    private static boolean sharesKey(Set<String> term, Set<String> keys) {
        for (String key : term) {
            if (keys.contains(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsOne(Set<String> word, Set<String> roots) {
        for (String root : roots) {
            for (String key : word) {
                if (holds(key, root)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// A spelling inside a spelling, a skeleton inside a skeleton.
    private static boolean holds(String key, String root) {
        return Keys.isSpelling(root)
                ? Keys.isSpelling(key) && key.contains(root.substring(1))
                : !Keys.isSpelling(key) && key.contains(root);
    }
}
