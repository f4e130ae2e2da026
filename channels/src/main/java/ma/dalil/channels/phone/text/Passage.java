package ma.dalil.channels.phone.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import ma.dalil.channels.phone.text.CutPoints.Kind;

/// A piece of a reply that is told whole or not at all, except that a list may end at an item.
///
/// @param separator what stands before it if it is not the first
record Passage(String separator, String text) {

    private static final String BULLET = "• ";
    private static final String MORE = "…";

    /// The sentences of a text. What is quoted is part of the sentence that quotes it.
    static List<Passage> sentences(String text) {
        List<Passage> sentences = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> addSentences(line, sentences));
        return sentences;
    }

    private static void addSentences(String line, List<Passage> sentences) {
        CutPoints points = new CutPoints(line);
        String separator = "\n";
        int start = 0;
        int quotes = 0;
        for (int at = 1; at < line.length(); at++) {
            quotes += line.charAt(at - 1) == '«' ? 1 : line.charAt(at - 1) == '»' ? -1 : 0;
            if (quotes <= 0 && points.allows(Kind.SENTENCE, at)) {
                sentences.add(new Passage(separator, line.substring(start, at)));
                start = points.next(at);
                separator = " ";
            }
        }
        if (start < line.length()) {
            sentences.add(new Passage(separator, line.substring(start)));
        }
    }

    static String join(List<Passage> passages) {
        String joined = "";
        for (Passage passage : passages) {
            joined = passage.after(joined);
        }
        return joined;
    }

    /// As much as fits, from the first on; empty if not even a part of the first does.
    static Optional<String> fill(List<Passage> passages, Predicate<String> fits) {
        String told = "";
        for (Passage passage : passages) {
            String longer = passage.after(told);
            if (!fits.test(longer)) {
                String before = told;
                return passage.endingAtItem(before, fits)
                        .or(() -> Optional.of(before).filter(text -> !text.isEmpty()))
                        .or(() -> passage.endingAtSentence(fits));
            }
            told = longer;
        }
        return Optional.of(told);
    }

    private String after(String told) {
        return told.isEmpty() ? text : told + separator + text;
    }

    /// The list with as many whole items as fit.
    private Optional<String> endingAtItem(String told, Predicate<String> fits) {
        List<String> lines = text.lines().toList();
        for (int kept = lines.size() - 1; kept > 0; kept--) {
            boolean atItem = lines.get(kept).startsWith(BULLET)
                    && lines.subList(0, kept).stream().anyMatch(line -> line.startsWith(BULLET));
            String cut = new Passage(separator, String.join("\n", lines.subList(0, kept)) + "\n" + MORE).after(told);
            if (atItem && fits.test(cut)) {
                return Optional.of(cut);
            }
        }
        return Optional.empty();
    }

    private Optional<String> endingAtSentence(Predicate<String> fits) {
        if (isList()) {
            return Optional.empty();
        }
        List<Passage> sentences = sentences(text);
        for (int kept = sentences.size() - 1; kept > 0; kept--) {
            String cut = join(sentences.subList(0, kept)) + " " + MORE;
            if (fits.test(cut)) {
                return Optional.of(cut);
            }
        }
        return Optional.empty();
    }

    /// Some words of a text, or what stands before the first item of a list, and a sign that there is more.
    String beginning(Predicate<String> fits) {
        String words = isList()
                ? text.substring(0, Math.max(0, text.indexOf(BULLET))).strip()
                : MessageSplitter.split(text, part -> fits.test(part + " " + MORE))
                        .getFirst();
        String beginning = words + " " + MORE;
        return fits.test(beginning) ? beginning.strip() : MORE;
    }

    private boolean isList() {
        return text.lines().anyMatch(line -> line.startsWith(BULLET));
    }
}
