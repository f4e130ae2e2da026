package ma.dalil.retrieval.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Pairs of words from the open corpora: spellings and forms of one word that should meet in a key, and words drawn
/// at
/// random, of which few should.
final class Meetings {

    private static final long SEED = 20261127;

    private final Path data;

    Meetings(Path data) {
        this.data = data;
    }

    record Pair(String one, String other) {
        boolean meets() {
            return !Collections.disjoint(Keys.of(one), Keys.of(other));
        }

        boolean meetsSurely() {
            Set<String> keys = Keys.of(other);
            return Keys.of(one).stream().anyMatch(key -> Keys.isSure(key) && keys.contains(key));
        }
    }

    static double shareThatMeetsSurely(List<Pair> pairs) {
        return (double) pairs.stream().filter(Pair::meetsSurely).count() / pairs.size();
    }

    static double shareThatMeets(List<Pair> pairs) {
        return (double) pairs.stream().filter(Pair::meets).count() / pairs.size();
    }

    /// The spellings of one word in a row of the lexicon, each with each.
    List<Pair> spellings() {
        List<Pair> pairs = new ArrayList<>();
        for (List<String> words : entries()) {
            for (int i = 0; i < words.size(); i++) {
                for (int j = i + 1; j < words.size(); j++) {
                    pairs.add(new Pair(words.get(i), words.get(j)));
                }
            }
        }
        return pairs;
    }

    /// Words of the lexicon whose translations share no word.
    List<Pair> strangers(int count) {
        List<String> words = new ArrayList<>();
        List<Set<String>> meanings = new ArrayList<>();
        for (List<String> row : rows()) {
            if (isWord(row.getFirst())) {
                words.add(row.getFirst());
                meanings.add(Set.of(Arrays.stream(
                                row.getLast().toLowerCase(java.util.Locale.ROOT).split("\\W+"))
                        .distinct()
                        .toArray(String[]::new)));
            }
        }
        Random random = new Random(SEED);
        return Stream.generate(() -> new int[] {random.nextInt(words.size()), random.nextInt(words.size())})
                .filter(at -> !words.get(at[0]).equals(words.get(at[1])))
                .filter(at -> Collections.disjoint(meanings.get(at[0]), meanings.get(at[1])))
                .limit(count)
                .map(at -> new Pair(words.get(at[0]), words.get(at[1])))
                .toList();
    }

    /// A noun with and without its article.
    List<Pair> definites() {
        return columns("doda-syntactic/(in)definite.csv", 0, 1);
    }

    /// A noun or adjective and its plural in -in or -at.
    List<Pair> plurals() {
        String file = "doda-syntactic/masculine_feminine_plural.csv";
        return Stream.concat(
                        columns(file, 0, 2).stream().filter(pair -> pair.other().endsWith("in")),
                        columns(file, 1, 3).stream().filter(pair -> pair.other().endsWith("at")))
                .toList();
    }

    /// A verb and its present in each person.
    List<Pair> presents() {
        return IntStream.rangeClosed(1, 8)
                .boxed()
                .flatMap(person -> columns("doda-syntactic/conjug_present.csv", 0, person).stream())
                .toList();
    }

    /// Words in Tifinagh and as citizens type them.
    List<Pair> typedAmazigh(boolean french) {
        return tifinagh().stream()
                .map(word -> new Pair(word, typed(word, french)))
                .toList();
    }

    /// Words of the corpus that grammar relates: a noun in both states, and in singular and plural.
    List<Pair> amazighForms() {
        Set<String> all = tifinagh();
        List<Pair> pairs = new ArrayList<>();
        for (String word : all) {
            String rest = word.substring(1);
            if (word.startsWith("ⵜⴰ") && word.length() > 5) {
                add(pairs, all, word, "ⵜ" + word.substring(2));
                if (word.endsWith("ⵜ")) {
                    add(pairs, all, word, "ⵜⵉ" + word.substring(2, word.length() - 1) + "ⵉⵏ");
                }
            } else if (word.startsWith("ⴰ") && word.length() > 3) {
                add(pairs, all, word, "ⵓ" + rest);
                add(pairs, all, word, "ⵡ" + word);
                add(pairs, all, word, "ⵉ" + rest + "ⵏ");
            }
        }
        return pairs;
    }

    List<Pair> amazighStrangers(int count) {
        return drawn(List.copyOf(tifinagh().stream().sorted().toList()), count);
    }

    List<Pair> frenchStrangers(int count) {
        Set<String> words = new LinkedHashSet<>();
        for (String name : List.of("retrieval/cnil-questions-fr.json", "documents-fr/loi_09-08_fr.ocr.txt")) {
            words(read(name), "[\\p{IsLatin}]{4,}").forEach(word -> words.add(word));
        }
        return drawn(words.stream().sorted().toList(), count);
    }

    List<Pair> arabicStrangers(int count) {
        return drawn(
                words(read("parallel/seed.ary_Arab"), "[\\u0621-\\u064a]{3,}")
                        .sorted()
                        .toList(),
                count);
    }

    Set<String> tifinagh() {
        return new HashSet<>(
                words(read("parallel/seed.zgh_Tfng"), "[\\u2d30-\\u2d6f]{3,}").toList());
    }

    private static Stream<String> words(String text, String pattern) {
        return java.util.regex.Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group().toLowerCase(java.util.Locale.ROOT))
                .distinct();
    }

    private static List<Pair> drawn(List<String> words, int count) {
        Random random = new Random(SEED);
        return Stream.generate(() ->
                        new Pair(words.get(random.nextInt(words.size())), words.get(random.nextInt(words.size()))))
                .filter(pair -> !pair.one().equals(pair.other()))
                .limit(count)
                .toList();
    }

    private static void add(List<Pair> pairs, Set<String> all, String one, String other) {
        if (all.contains(other)) {
            pairs.add(new Pair(one, other));
        }
    }

    private static String typed(String tifinagh, boolean french) {
        Map<String, String> letters = new HashMap<>();
        letters.put("ⵖ", "gh");
        letters.put("ⵅ", french ? "kh" : "x");
        letters.put("ⵛ", french ? "ch" : "sh");
        letters.put("ⵓ", french ? "ou" : "u");
        letters.put("ⵃ", french ? "h" : "7");
        letters.put("ⵄ", "3");
        letters.put("ⵇ", french ? "q" : "9");
        letters.put("ⴹ", "d");
        letters.put("ⵟ", "t");
        letters.put("ⵚ", "s");
        letters.put("ⵥ", "z");
        letters.put("ⵕ", "r");
        letters.put("ⵯ", french ? "" : "w");
        String typed = tifinagh;
        for (Map.Entry<String, String> letter : letters.entrySet()) {
            typed = typed.replace(letter.getKey(), letter.getValue());
        }
        return ma.dalil.knowledge.language.Tifinagh.toLatin(typed);
    }

    private List<List<String>> entries() {
        return rows().stream()
                .map(row -> row.subList(0, row.size() - 1).stream()
                        .filter(Meetings::isWord)
                        .distinct()
                        .toList())
                .toList();
    }

    /// Rows of the lexicon files that list spellings and end in a translation.
    private List<List<String>> rows() {
        try (Stream<Path> files = Files.walk(data.resolve("lexicon"))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .map(file -> table(read(data.relativize(file).toString())))
                    .filter(table -> table.getFirst().getFirst().equals("n1"))
                    .flatMap(table -> table.stream().skip(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private List<Pair> columns(String file, int one, int other) {
        return table(read("lexicon/" + file)).stream()
                .skip(1)
                .filter(row -> row.size() > other && isWord(row.get(one)) && isWord(row.get(other)))
                .map(row -> new Pair(row.get(one), row.get(other)))
                .toList();
    }

    private static boolean isWord(String cell) {
        return cell.matches("[\\p{L}0-9]{2,}");
    }

    private static List<List<String>> table(String text) {
        BiFunction<String, String, String> bare =
                (cell, quote) -> cell.replace(quote, "").strip();
        return text.lines()
                .map(line -> Arrays.stream(line.split(",", -1))
                        .map(cell -> bare.apply(cell, "\""))
                        .toList())
                .toList();
    }

    private String read(String name) {
        try {
            return Files.readString(data.resolve(name));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
