package ma.dalil.knowledge.ingest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.knowledge.Sha256;
import ma.dalil.knowledge.document.Document;
import ma.dalil.knowledge.document.DocumentStore.Content;
import ma.dalil.knowledge.document.Passage;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads one file of official text: plain text, or the article JSON of the Ministry of Justice's collection
/// (adala.justice.gov.ma).
public final class LegalTextReader {

    private static final String NUMBER = "رقم\\s*(\\d{1,3}[.\\-]\\d{2,3}(?:[.\\-]\\d{1,4})?)";
    /// A law before the dahir that promulgates it: people know the law's number.
    private static final List<Pattern> NUMBERS =
            List.of(Pattern.compile("قانون(?:\\s+\\p{L}+)?\\s+" + NUMBER), Pattern.compile(NUMBER));
    /// What follows are the numbers of laws that amended this one.
    private static final Pattern AMENDED = Pattern.compile("كما تم|كما وقع|التعديلات|صيغة محينة");
    private static final Pattern ARTICLE_NUMBER = Pattern.compile("(\\d{1,4})");
    private static final int HEAD = 1_500;
    private static final int HASH_LENGTH = 12;

    private LegalTextReader() {}

    /// Why a file cannot be a document; the message is for the person who ingests.
    public static final class Unreadable extends Exception {
        Unreadable(String message) {
            super(message);
        }
    }

    /// @param country ISO 3166-1 alpha-2; null: told by what the text names, Moroccan if it names none
    public static Content read(Path file, @Nullable String country) throws Unreadable {
        try {
            String text = decode(Files.readAllBytes(file));
            String name = Objects.requireNonNull(file.getFileName()).toString();
            return isArticles(name)
                    ? article(text, name)
                    : plain(text, name, country == null ? Country.named(text).orElse(Country.MOROCCO) : country);
        } catch (IOException failed) {
            throw new Unreadable("cannot be read: " + failed.getMessage());
        }
    }

    /// The country that a plain text names; empty if it names none or cannot be read.
    static Optional<String> countryNamed(Path file) {
        try {
            return isArticles(Objects.requireNonNull(file.getFileName()).toString())
                    ? Optional.empty()
                    : Country.named(decode(Files.readAllBytes(file)));
        } catch (IOException | Unreadable toldWhenItIsRead) {
            return Optional.empty();
        }
    }

    private static boolean isArticles(String name) {
        return name.endsWith(".json");
    }

    private static String decode(byte[] bytes) throws Unreadable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new Unreadable("is not UTF-8 text");
        }
    }

    private static Content plain(String raw, String name, String country) throws Unreadable {
        String text = ArabicRepair.repair(raw);
        if (text.isBlank()) {
            throw new Unreadable("holds no text");
        }
        boolean arabic = text.codePoints()
                        .filter(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC)
                        .count()
                > text.length() / 4;
        String subject = ArabicRepair.repair(
                name.replaceFirst("\\.[a-zA-Z]+$", "").replaceAll("[_-]+", " ").strip());
        String title =
                number(text).map(number -> subject + " (رقم " + number + ")").orElse(subject);
        return content(
                id(name),
                title,
                "official text",
                null,
                arabic ? WrittenForms.ARABIC : WrittenForms.FRENCH,
                country,
                null,
                ArticleCutter.cut(text));
    }

    /// The number under which the text is known, as `55.19`.
    private static Optional<String> number(String text) {
        String head = AMENDED.split(text.substring(0, Math.min(HEAD, text.length())), 2)[0];
        return NUMBERS.stream()
                .map(pattern -> pattern.matcher(head))
                .filter(Matcher::find)
                .map(number -> number.group(1).replace('-', '.'))
                .findFirst();
    }

    private static Content article(String text, String name) throws Unreadable {
        try {
            JsonNode law = new JsonMapper().readTree(text);
            List<ArticleCutter.Cut> cuts = new ArrayList<>();
            for (JsonNode section : law.path("sections")) {
                if (!section.path("status").asString("active").equals("abrogated")) {
                    String label = ArabicRepair.repair(section.path("label").asString(""));
                    String body = ArabicRepair.repair(section.path("text").asString(""));
                    ArticleCutter.cut(body).forEach(cut -> cuts.add(new ArticleCutter.Cut(label, cut.text())));
                }
            }
            if (cuts.isEmpty()) {
                throw new Unreadable("has no articles");
            }
            String title = law.path("full_title").asString(law.path("title").asString(name));
            return content(
                    id(name),
                    ArabicRepair.repair(title),
                    "وزارة العدل",
                    law.path("pdf_url").asString(null),
                    WrittenForms.ARABIC,
                    Country.MOROCCO,
                    null,
                    cuts);
        } catch (JacksonException notJson) {
            throw new Unreadable("is not JSON: " + notJson.getOriginalMessage());
        }
    }

    private static Content content(
            String id,
            String title,
            String publisher,
            @Nullable String url,
            Locale language,
            String country,
            @Nullable LocalDate asOf,
            List<ArticleCutter.Cut> cuts) {
        List<Passage> passages = new ArrayList<>();
        Map<String, Integer> used = new HashMap<>();
        for (ArticleCutter.Cut cut : cuts) {
            String article = cut.label() == null ? "preamble" : articleNumber(cut.label());
            int time = used.merge(article, 1, Integer::sum);
            String passageId = id + "/" + article + (time == 1 ? "" : "." + time);
            passages.add(new Passage(passageId, id, "article", passages.size(), language, cut.label(), cut.text()));
        }
        Document document = new Document(
                id,
                Document.Kind.LEGAL_TEXT,
                title,
                publisher,
                url,
                language,
                country,
                asOf,
                null,
                null,
                Sha256.hex(country + title + passages));
        return new Content(document, passages);
    }

    private static String articleNumber(String label) {
        Matcher number = ARTICLE_NUMBER.matcher(label);
        return number.find() ? number.group(1) : label.replaceAll("\\s+", "-");
    }

    /// Stable over repairs: made of the file's name, which is Arabic and would be long in an address.
    private static String id(String name) {
        String stem = name.replaceFirst("\\.[a-zA-Z]+$", "");
        return stem.matches("[A-Za-z0-9._-]+")
                ? stem.toLowerCase(Locale.ROOT).replace('_', '-')
                : "text-" + Sha256.hex(stem).substring(0, HASH_LENGTH);
    }
}
