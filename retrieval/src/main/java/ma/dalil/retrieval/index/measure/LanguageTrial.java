package ma.dalil.retrieval.index.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.knowledge.document.Passage;
import ma.dalil.knowledge.ingest.LegalTextReader;
import ma.dalil.knowledge.language.WrittenForms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Texts in one language, and questions in others that a passage of them answers.
record LanguageTrial(String name, List<Content> texts, List<Question> questions) {

    /// The languages of the Universal Declaration of Human Rights as its file names them, by written form.
    static final Map<Locale, String> DECLARATIONS = Map.of(
            WrittenForms.ARABIC, "arb",
            WrittenForms.FRENCH, "fra",
            WrittenForms.AMAZIGH_LATIN, "tzm",
            WrittenForms.AMAZIGH_TIFINAGH, "zgh");

    private static final int ARTICLES = 30;

    LanguageTrial {
        texts = List.copyOf(texts);
        questions = List.copyOf(questions);
    }

    /// The articles of the Declaration in one language, each asked for by its whole text in another.
    static LanguageTrial declaration(Path file, Locale documents, Locale asked) {
        JsonNode languages = new JsonMapper().readTree(file);
        List<Question> questions = new ArrayList<>();
        for (String article : articles(languages, asked)) {
            questions.add(new Question(article, asked, Set.of(questions.size())));
        }
        return new LanguageTrial(
                "%s → %s".formatted(asked.toLanguageTag(), documents.toLanguageTag()),
                List.of(DalilSearch.text(articles(languages, documents), documents)),
                questions);
    }

    /// Each paragraph after the heading.
    private static List<String> articles(JsonNode languages, Locale form) {
        JsonNode articles = languages.path(DECLARATIONS.get(form));
        List<String> texts = new ArrayList<>();
        for (int number = 1; number <= ARTICLES; number++) {
            texts.add(
                    StreamSupport.stream(articles.path(Integer.toString(number)).spliterator(), false)
                            .skip(1)
                            .map(paragraph -> paragraph.asString(""))
                            .collect(Collectors.joining("\n")));
        }
        return texts;
    }

    /// Questions about articles, one JSON object a line, among all laws of a folder and those that are asked about.
    static LanguageTrial laws(Path asked, Path data, String folder) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : Files.readAllLines(asked)) {
            lines.add(new JsonMapper().readTree(line));
        }
        Set<Path> files = new LinkedHashSet<>();
        try (Stream<Path> laws = Files.list(data.resolve(folder))) {
            laws.sorted().forEach(files::add);
        }
        lines.forEach(line -> files.add(data.resolve(line.path("file").asString(""))));
        List<Content> texts = new ArrayList<>();
        Map<String, Set<Integer>> articles = new HashMap<>();
        int passages = 0;
        for (Path file : files) {
            Content text = read(file);
            texts.add(text);
            for (Passage passage : text.passages()) {
                articles.computeIfAbsent(file + "/" + article(passage), first -> new HashSet<>())
                        .add(passages++);
            }
        }
        List<Question> questions = new ArrayList<>();
        for (JsonNode line : lines) {
            String article = data.resolve(line.path("file").asString("")) + "/"
                    + line.path("article").asString("");
            questions.add(new Question(
                    line.path("question").asString(""),
                    WrittenForms.of(line.path("form").asString("")),
                    articles.getOrDefault(article, Set.of())));
        }
        return new LanguageTrial("laws", texts, questions);
    }

    private static Content read(Path file) throws IOException {
        try {
            return LegalTextReader.read(file, null);
        } catch (LegalTextReader.Unreadable unreadable) {
            throw new IOException(file + " " + unreadable.getMessage(), unreadable);
        }
    }

    /// The number in an identifier such as `loi-006/72.2`, the second passage of article 72.
    private static String article(Passage passage) {
        return passage.id().substring(passage.id().indexOf('/') + 1).split("\\.", 2)[0];
    }

    List<String> passages() {
        return texts.stream()
                .flatMap(text -> text.passages().stream())
                .map(Passage::text)
                .toList();
    }
}
