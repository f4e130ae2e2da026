package ma.dalil.chatbot.understanding;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.dalil.chatbot.TuningQuestions;
import ma.dalil.knowledge.ingest.ArabicRepair;
import ma.dalil.knowledge.language.Tifinagh;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The texts from which languages are learnt and on which they are proved: the licensed data beside the project, the
/// project's own knowledge and bundles, what was written for the other models, and lines written for it
/// (`citizens/<tag>.txt`).
public final class Corpus {

    /// Where the licensed data lies.
    public static final Path DATA = Path.of("../../shared/data").normalize();

    private static final Path PROJECT = Path.of("..");
    private static final Set<String> FORMS = Set.of("fr", "ar", "ary-Arab", "ary-Latn", "zgh-Latn");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.؟?!;؛:\\n]+\\s*");
    private static final Pattern DODA_ROW =
            Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*)),(?:\"((?:[^\"]|\"\")*)\"|(.*))");

    /// Nouns of the administration that Darija and Amazigh borrow whole; a sentence with one of them stays what it is,
    /// in
    /// French and Arabic too.
    private static final List<String> FRENCH_NOUNS = List.of(
            "l'acte de mariage",
            "la déclaration de perte",
            "création de société",
            "l'assurance maladie",
            "contrat de travail",
            "les papiers",
            "les documents",
            "l'inscription en ligne",
            "demande de duplicata",
            "allocations familiales",
            "registre de commerce",
            "chèque de garantie",
            "le changement d'adresse",
            "les frais de dossier",
            "le tribunal de famille",
            "l'attestation de travail",
            "logement social",
            "la couverture médicale",
            "les conditions",
            "le ministère de l'intérieur",
            "mise à jour",
            "dépôt de garantie");
    private static final List<String> ARABIC_NOUNS = List.of(
            "التصريح بالضياع",
            "الوثائق المطلوبة",
            "التأمين الإجباري عن المرض",
            "عقد الشغل",
            "شروط الاستفادة",
            "التغطية الصحية",
            "المحكمة الابتدائية",
            "إنشاء المقاولة",
            "التعويضات العائلية",
            "تغيير العنوان",
            "السكن الاجتماعي",
            "مدة الصلاحية",
            "الرسوم القضائية",
            "التسجيل عبر الإنترنت");
    private static final int SHORTEST = 20;
    private static final int MOST_WORDS = 40;
    private static final int MOST_OF_A_SOURCE = 6000;

    private final JsonMapper json = new JsonMapper();
    private final List<Sample> samples = new ArrayList<>();

    private Corpus() {}

    /// All texts, each once; what stands under two tags tells none and is left out.
    public static List<Sample> read() {
        Corpus corpus = new Corpus();
        corpus.parallel();
        corpus.official();
        corpus.own();
        corpus.citizens();
        corpus.messages();
        return withoutDoubles(corpus.samples);
    }

    private void parallel() {
        Path parallel = DATA.resolve("parallel");
        lines(parallel.resolve("seed.ary_Arab")).forEach(line -> add("ary-Arab", line));
        lines(parallel.resolve("seed.eng_Latn")).limit(MOST_OF_A_SOURCE / 2).forEach(line -> add("en", line));
        lines(parallel.resolve("seed.zgh_Tfng")).forEach(this::tifinagh);
        lines(parallel.resolve("tatoeba.ber-eng.ber")).forEach(this::amazigh);
        lines(parallel.resolve("tatoeba.kab-eng.kab")).forEach(this::amazigh);
        lines(parallel.resolve("doda-sentences.csv")).forEach(this::doda);
        JsonNode udhr = json.readTree(parallel.resolve("udhr.json"));
        articles(udhr.path("arb"), line -> add("ar", line));
        articles(udhr.path("fra"), line -> add("fr", line));
        articles(udhr.path("tzm"), this::amazigh);
        articles(udhr.path("zgh"), this::tifinagh);
    }

    private void articles(JsonNode language, Consumer<String> line) {
        language.forEach(article -> article.forEach(part -> line.accept(part.asString())));
    }

    private void tifinagh(String text) {
        Sample sample = Sample.of("zgh-Tfng", text);
        samples.add(sample);
        String latin = Tifinagh.toLatin(text);
        samples.add(sample.spelled(latin, "zgh-Latn"));
        respelledAmazigh(sample, latin);
    }

    private void amazigh(String latin) {
        Sample sample = Sample.of("zgh-Latn", latin);
        samples.add(sample);
        respelledAmazigh(sample, latin);
    }

    private void respelledAmazigh(Sample sample, String latin) {
        SplittableRandom random = new SplittableRandom(sample.hash());
        samples.add(sample.spelled(Spellings.typedAmazigh(latin, random), "zgh-Latn"));
        samples.add(sample.spelled(
                Spellings.amazighInArabicLetters(latin.toLowerCase(Locale.ROOT), random),
                LanguageModel.AMAZIGH_ARABIC));
    }

    /// A sentence in Latin letters counts as it stands; in Arabic letters, by a rough rule, it is only learnt from.
    private void doda(String row) {
        Matcher columns = DODA_ROW.matcher(row);
        if (!columns.matches()) {
            return;
        }
        String darija = column(columns, 3);
        Sample sample = Sample.of("ary-Latn", darija);
        samples.add(sample);
        SplittableRandom random = new SplittableRandom(sample.hash());
        if (sample.fold() == Sample.Fold.TRAINING && random.nextInt(2) == 0) {
            samples.add(sample.spelled(Spellings.darijaInArabicLetters(darija, random), "ary-Arab"));
        }
        if (random.nextInt(2) == 0) {
            add("en", column(columns, 1));
        }
    }

    /// A column in quotation marks, or without them.
    private static String column(Matcher columns, int quoted) {
        String text = columns.group(quoted);
        return text == null ? columns.group(quoted + 1) : text.replace("\"\"", "\"");
    }

    private void official() {
        Path retrieval = DATA.resolve("retrieval");
        List<String> french = new ArrayList<>();
        squad(retrieval.resolve("cnil-questions-fr.json"), french);
        squad(retrieval.resolve("fiches-service-public-fr.json"), french);
        french.addAll(sentences(text(DATA.resolve("documents-fr/loi_09-08_fr.ocr.txt"))));
        strings(json.readTree(DATA.resolve("documents-fr/dgi-circulaire-2025.json")), french);
        spread(french, MOST_OF_A_SOURCE).forEach(line -> add("fr", line));
        List<String> questions = new ArrayList<>();
        squad(retrieval.resolve("arcd.json"), questions);
        questions.forEach(line -> add("ar", line));
        List<String> laws = new ArrayList<>();
        files(DATA.resolve("laws-articles"), ".json").forEach(file -> strings(json.readTree(file), laws));
        spread(laws, MOST_OF_A_SOURCE).forEach(line -> add("ar", ArabicRepair.repair(line)));
    }

    private void squad(Path file, List<String> lines) {
        json.readTree(file)
                .path("data")
                .forEach(subject -> subject.path("paragraphs").forEach(paragraph -> {
                    lines.addAll(sentences(paragraph.path("context").asString()));
                    paragraph
                            .path("qas")
                            .forEach(question ->
                                    lines.add(question.path("question").asString()));
                }));
    }

    private static void strings(JsonNode node, List<String> lines) {
        if (node.isString()) {
            lines.addAll(sentences(node.asString()));
        }
        node.forEach(child -> strings(child, lines));
    }

    /// Sentences of a document; what has few words there is debris of headings, tables and brackets.
    private static List<String> sentences(String text) {
        return END_OF_SENTENCE
                .splitAsStream(text.replaceAll("(?<=\\p{L}[^.:;!?؟])\\n(?=\\p{Ll})", " "))
                .map(String::strip)
                .filter(sentence -> sentence.length() >= SHORTEST
                        && sentence.split(" ").length > Accuracy.SHORT
                        && sentence.indexOf('\\') < 0)
                .toList();
    }

    /// So many of a list, evenly spread.
    private static List<String> spread(List<String> lines, int most) {
        int step = Math.max(1, lines.size() / most);
        return IntStream.range(0, lines.size())
                .filter(at -> at % step == 0)
                .mapToObj(lines::get)
                .toList();
    }

    /// What the project itself says and knows. The lexicon's names are only learnt from: papers and offices are no
    /// messages, and many of them are the same in all forms.
    private void own() {
        Path knowledge = PROJECT.resolve("knowledge-base/src/main/resources/knowledge");
        files(knowledge.resolve("procedures"), ".yaml").forEach(file -> tree(new Yaml().load(text(file))));
        int sentences = samples.size();
        files(knowledge.resolve("lexicon"), ".yaml").forEach(file -> tree(new Yaml().load(text(file))));
        List<Sample> names = samples.subList(sentences, samples.size());
        names.removeIf(name -> name.fold() != Sample.Fold.TRAINING);
        for (String module : List.of("knowledge-base", "chatbot")) {
            files(PROJECT.resolve(module + "/src/main/resources"), ".properties")
                    .forEach(this::bundle);
        }
    }

    private void tree(Object node) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (FORMS.contains(String.valueOf(key))) {
                    worded(String.valueOf(key), value);
                } else {
                    tree(value);
                }
            });
        } else if (node instanceof List<?> list) {
            list.forEach(this::tree);
        }
    }

    private void worded(String tag, Object value) {
        if (value instanceof List<?> list) {
            list.forEach(item -> worded(tag, item));
        } else if (value instanceof String words) {
            citizen(tag, words);
        }
    }

    private void bundle(Path file) {
        String name = String.valueOf(file.getFileName());
        String tag = name.replaceFirst("^[^_]*_", "").replace(".properties", "").replace('_', '-');
        if (!FORMS.contains(tag)) {
            return;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        properties
                .values()
                .forEach(words -> sentences(String.valueOf(words))
                        .forEach(line -> citizen(tag, line.replaceAll("\\{[^{}]*}", " "))));
    }

    private void citizens() {
        files(Path.of("src/test/resources/ma/dalil/chatbot/understanding/citizens"), ".txt")
                .forEach(file -> {
                    String tag = String.valueOf(file.getFileName()).replace(".txt", "");
                    lines(file).filter(line -> !line.startsWith("#")).forEach(line -> citizen(tag, line));
                });
    }

    /// What was written for the model of messages, and the questions for tuning: only learnt from.
    private void messages() {
        Path triage = Path.of("src/test/resources/ma/dalil/chatbot/triage");
        int before = samples.size();
        Stream.of("sensitive.tsv", "unanswerable.tsv")
                .flatMap(file -> lines(triage.resolve(file)))
                .map(line -> line.split("\t"))
                .filter(columns -> FORMS.contains(columns[1]))
                .forEach(columns -> citizen(columns[1], columns[2]));
        TuningQuestions.LETTERS.stream()
                .flatMap(TuningQuestions::of)
                .filter(question -> FORMS.contains(question.get("language").asString()))
                .forEach(question -> citizen(
                        question.get("language").asString(),
                        question.get("text").asString()));
        samples.subList(before, samples.size()).removeIf(message -> message.fold() != Sample.Fold.TRAINING);
    }

    /// A text in the style of the product, in the spellings that citizens use for it.
    private void citizen(String tag, String text) {
        Sample sample = Sample.of(tag, text);
        samples.add(sample);
        SplittableRandom random = new SplittableRandom(sample.hash());
        switch (tag) {
            case "fr" -> {
                samples.add(sample.spelled(Spellings.withoutAccents(text, random), tag));
                borrowing(sample, FRENCH_NOUNS, random);
            }
            case "ar" -> borrowing(sample, ARABIC_NOUNS, random);
            case "zgh-Latn" -> {
                respelledAmazigh(sample, text);
                borrowing(sample, FRENCH_NOUNS, random);
            }
            case "ary-Latn" -> borrowing(sample, FRENCH_NOUNS, random);
            case "ary-Arab" -> borrowing(sample, ARABIC_NOUNS, random);
            default -> {
                // written as it is typed
            }
        }
    }

    /// Only learnt from.
    private void borrowing(Sample sample, List<String> nouns, SplittableRandom random) {
        if (sample.fold() == Sample.Fold.TRAINING && sample.words() > 2) {
            String noun = nouns.get(random.nextInt(nouns.size()));
            boolean first = random.nextBoolean();
            samples.add(sample.spelled(first ? noun + " " + sample.text() : sample.text() + " " + noun, sample.tag()));
        }
    }

    private void add(String tag, String text) {
        String[] words = text.strip().split("\\s+");
        samples.add(Sample.of(tag, String.join(" ", List.of(words).subList(0, Math.min(words.length, MOST_WORDS)))));
    }

    private static List<Sample> withoutDoubles(List<Sample> samples) {
        Map<String, Sample> first = new HashMap<>();
        Map<String, String> tags = new HashMap<>();
        Set<String> disputed = new HashSet<>();
        for (Sample sample : samples) {
            String key = Tokenizer.key(sample.text()).strip();
            String before = tags.putIfAbsent(key, sample.tag());
            if (before != null && !before.equals(sample.tag())) {
                disputed.add(key);
            }
            first.putIfAbsent(key, sample);
        }
        return samples.stream()
                .filter(sample ->
                        Objects.equals(first.get(Tokenizer.key(sample.text()).strip()), sample))
                .filter(sample ->
                        !disputed.contains(Tokenizer.key(sample.text()).strip()))
                .distinct()
                .toList();
    }

    private static Stream<String> lines(Path file) {
        return text(file).lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
