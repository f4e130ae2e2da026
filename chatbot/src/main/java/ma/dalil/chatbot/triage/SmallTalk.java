package ma.dalil.chatbot.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import ma.dalil.chatbot.turn.Outcome.Notice;

/// What is answered with a notice: greetings, thanks, questions about the assistant, attempts to bend it. The words are
/// data (`small-talk.yaml`).
final class SmallTalk {

    private static final Map<String, Notice> ALONE = Map.of(
            "greeting", Notice.GREETING,
            "thanks", Notice.THANKS,
            "capabilities", Notice.CAPABILITIES);

    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private final Map<String, List<Term>> words;

    private SmallTalk(Map<String, List<Term>> words) {
        this.words = words;
    }

    static SmallTalk shipped() {
        return new SmallTalk(TermGroups.of(TermGroups.tree("small-talk.yaml")));
    }

    Optional<Notice> notice(Message message) {
        if (words("injection").stream().anyMatch(term -> term.isIn(message))) {
            return Optional.of(Notice.INJECTION);
        }
        return words.keySet().stream()
                .filter(ALONE::containsKey)
                .filter(group -> isAll(message, group))
                .map(ALONE::get)
                .findFirst();
    }

    /// About what no administration answers: the weather, a match, a recipe, a pain.
    boolean isOffTopic(Message message) {
        return words("off-topic").stream().anyMatch(term -> term.isIn(message));
    }

    boolean isYes(Message message) {
        return isAll(message, "yes");
    }

    /// Whether the message says, and nothing else, that the answer was not understood.
    boolean isNotUnderstood(Message message) {
        return isAll(message, "not-understood");
    }

    /// The place, from 0, that the message names and nothing else: the first, the second, ...
    Optional<Integer> ordinal(Message message) {
        return IntStream.range(0, ORDINALS.size())
                .filter(at -> isAll(message, ORDINALS.get(at)))
                .boxed()
                .findFirst();
    }

    /// Whether the message says nothing but words of the group, with or without a greeting before it.
    private boolean isAll(Message message, String group) {
        List<Set<String>> left = new ArrayList<>(message.words());
        Term.removeAll(words(group), message, left);
        if (left.size() == message.words().size()) {
            return false;
        }
        Term.removeAll(words("greeting"), message, left);
        left.removeIf(Message::isSmall);
        return left.isEmpty();
    }

    private List<Term> words(String group) {
        return words.getOrDefault(group, List.of());
    }
}
