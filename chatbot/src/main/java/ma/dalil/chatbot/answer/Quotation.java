package ma.dalil.chatbot.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.retrieval.text.Keys;
import ma.dalil.retrieval.text.Words;
import org.springframework.stereotype.Component;

/// The words of an article that bear on a question, as they stand in it: the whole article if it is short, else the
/// sentences around the one that shares most words with the question.
@Component
public final class Quotation {

    /// In UTF-16 units: what a person reads at a glance.
    private static final int LONGEST = 700;

    private static final Pattern SENTENCE = Pattern.compile("[^.؛;\\n]+[.؛;\\n]*");

    public String of(String article, String question) {
        String text = article.strip();
        if (text.length() <= LONGEST) {
            return text;
        }
        List<int[]> sentences = sentences(text);
        Set<String> asked = Words.keys(question);
        int best = 0;
        long most = -1;
        for (int i = 0; i < sentences.size(); i++) {
            int[] sentence = sentences.get(i);
            long shared = Words.of(text.substring(sentence[0], sentence[1])).stream()
                    .filter(word -> Keys.of(word).stream().anyMatch(asked::contains))
                    .count();
            if (shared > most) {
                most = shared;
                best = i;
            }
        }
        return around(text, sentences, best);
    }

    private static List<int[]> sentences(String text) {
        List<int[]> sentences = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(text);
        while (matcher.find()) {
            sentences.add(new int[] {matcher.start(), matcher.end()});
        }
        return sentences;
    }

    /// Grows to both sides as long as it stays short enough; cut at a word if one sentence alone is too long.
    private static String around(String text, List<int[]> sentences, int best) {
        int from = best;
        int to = best;
        boolean grown = true;
        while (grown) {
            grown = false;
            if (to + 1 < sentences.size()
                    && sentences.get(to + 1)[1] - sentences.get(from)[0] <= LONGEST) {
                to++;
                grown = true;
            }
            if (from > 0 && sentences.get(to)[1] - sentences.get(from - 1)[0] <= LONGEST) {
                from--;
                grown = true;
            }
        }
        int start = sentences.get(from)[0];
        int end = sentences.get(to)[1];
        if (end - start > LONGEST) {
            end = Math.max(start + 1, text.lastIndexOf(' ', start + LONGEST));
        }
        return text.substring(start, end).strip();
    }
}
