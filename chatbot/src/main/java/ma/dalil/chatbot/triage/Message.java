package ma.dalil.chatbot.triage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.dalil.retrieval.text.Keys;
import ma.dalil.retrieval.text.Words;
import org.jspecify.annotations.Nullable;

/// The words of a message or of a term as keys, in order.
final class Message {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}ʷ]+(?:['’][\\p{L}]+)?");

    private final List<Set<String>> words;
    private @Nullable Set<String> keys;

    Message(List<Set<String>> words) {
        this.words = List.copyOf(words);
    }

    List<Set<String>> words() {
        return words;
    }

    /// Of all its words: thousands of terms are looked for in a message, and hardly one shares a key with it.
    Set<String> keys() {
        if (keys == null) {
            Set<String> all = new HashSet<>();
            words.forEach(all::addAll);
            keys = all;
        }
        return keys;
    }

    /// Whether a word only holds a sentence together; its spelling is the first of its keys, behind a sign.
    static boolean isSmall(Set<String> word) {
        return word.stream().limit(1).anyMatch(key -> Words.isSmall(key.substring(1)));
    }

    /// Whether each of some words is met by one of the message's.
    boolean holdsAll(List<Set<String>> others) {
        return others.stream().allMatch(other -> words.stream().anyMatch(word -> !Collections.disjoint(word, other)));
    }

    /// The message without the words of names, each taken out where it stands last.
    Message without(List<Message> names) {
        Set<String> named = names.stream()
                .flatMap(name -> name.words().stream())
                .filter(word -> !isSmall(word))
                .flatMap(Set::stream)
                .filter(Keys::isSure)
                .collect(Collectors.toSet());
        List<Set<String>> left = new ArrayList<>();
        for (Set<String> word : words.reversed()) {
            if (Collections.disjoint(word, named)) {
                left.addFirst(word);
            } else {
                named.removeAll(word);
            }
        }
        return new Message(left);
    }

    static Message of(String text) {
        List<Set<String>> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            Set<String> keys = Keys.of(matcher.group());
            if (!keys.isEmpty()) {
                words.add(keys);
            }
        }
        return new Message(words);
    }
}
