package ma.dalil.channels.phone.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Choice;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.conversation.TurnView.Handover;
import ma.dalil.channels.conversation.TurnView.Helpline;
import ma.dalil.channels.conversation.TurnView.Speaker;
import ma.dalil.channels.conversation.TurnView.Statement;
import ma.dalil.knowledge.language.Tifinagh;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// Replies made by hand from the words of real ones, in one written form.
final class Replies {

    static final String REFERENCE = "D-7KQ3-MX";

    private static final String FRENCH_PAGE =
            "https://fr.journalinfo.ma/obtenir-ou-renouveler-la-carte-didentite-nationale-electronique/";
    private static final String ARABIC_PAGE = "https://www.ijra2at.com/2026/02/CNIE.html";

    private final Locale form;
    private final Properties words = new Properties();

    Replies(Locale form) {
        this.form = form;
        Locale written = form.equals(WrittenForms.AMAZIGH_TIFINAGH) ? WrittenForms.AMAZIGH_LATIN : form;
        String name = "replies_" + written.toLanguageTag().replace('-', '_') + ".properties";
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(Replies.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String words(String key) {
        String said = Objects.requireNonNull(words.getProperty(key), key);
        return form.equals(WrittenForms.AMAZIGH_TIFINAGH) ? Tifinagh.ofLatin(said) : said;
    }

    /// Everything at a glance, from the overview on.
    TurnView answered() {
        return answer(
                List.of("overview", "evidence", "costs", "where", "online"),
                List.of("heading.steps", "heading.validity", "heading.law"),
                List.of("dates"));
    }

    TurnView answeredPapers() {
        return answer(
                List.of("evidence", "costs", "online"),
                List.of("heading.where", "heading.steps", "heading.validity"),
                List.of("dates"));
    }

    TurnView answeredPrice() {
        return answer(List.of("costs", "online"), List.of("heading.where", "heading.steps"), List.of("dates"));
    }

    /// The delay was asked for, and is not known.
    TurnView answeredInPart() {
        return answer(
                List.of("validity", "online"),
                List.of("heading.where", "heading.steps", "heading.law"),
                List.of("unknown", "dates"));
    }

    TurnView askedBack() {
        return plain(Ending.ASKED_BACK, "asked-back", "service.1", "service.2", "service.3", "service.4");
    }

    TurnView noEvidence() {
        return plain(Ending.NO_EVIDENCE, "no-evidence", "person");
    }

    TurnView outOfScope() {
        return plain(Ending.OUT_OF_SCOPE, "out-of-scope", "service.1", "service.2", "service.3");
    }

    TurnView declined() {
        return plain(Ending.DECLINED, "declined");
    }

    TurnView failed() {
        return plain(Ending.FAILED, "failed", "person");
    }

    TurnView offered() {
        List<Helpline> helplines = Stream.of("8350", "19", "177")
                .map(number -> new Helpline(words("helpline." + number), number))
                .toList();
        return turn(
                Ending.HANDED_OVER,
                words("offered"),
                List.of(),
                List.of(),
                choices("person"),
                helplines,
                new Handover(REFERENCE, "domestic-violence", Handover.Status.OFFERED),
                Speaker.ASSISTANT);
    }

    TurnView opened() {
        return handedOver(words("open"), Handover.Status.OPEN, Speaker.ASSISTANT);
    }

    TurnView claimed() {
        return handedOver(words("claimed"), Handover.Status.CLAIMED, Speaker.ASSISTANT);
    }

    TurnView byStaff() {
        return byStaff(words("staff"));
    }

    TurnView byStaff(String text) {
        return handedOver(text, Handover.Status.CLAIMED, Speaker.STAFF);
    }

    TurnView saying(Ending ending, String text) {
        return turn(ending, text, List.of(), List.of(), List.of(), List.of(), null, Speaker.ASSISTANT);
    }

    /// As the reply's renderer writes it: the title, the statements with their marks, the remarks.
    private TurnView answer(List<String> sections, List<String> choices, List<String> remarks) {
        List<Statement> statements = new ArrayList<>();
        List<Citation> citations = new ArrayList<>();
        for (String section : sections) {
            citations.add(citation(citations.size() + 1, section));
            statements.add(new Statement(words(section), List.of(citations.size())));
        }
        String text = Stream.of(
                        Stream.of(words("title")),
                        IntStream.range(0, statements.size())
                                .mapToObj(at -> statements.get(at).text() + " [" + (at + 1) + "]"),
                        remarks.stream().map(this::words))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
        return turn(
                Ending.ANSWERED,
                text,
                statements,
                citations,
                choices(choices.toArray(String[]::new)),
                List.of(),
                null,
                Speaker.ASSISTANT);
    }

    private static Citation citation(int number, String section) {
        boolean dated = section.equals("costs") || section.equals("where");
        return new Citation(
                number,
                "cnie-renewal",
                dated
                        ? "البطاقة الوطنية للتعريف الإلكترونية"
                        : "Obtenir ou renouveler la carte d'identité nationale électronique",
                dated ? "ijra2at.com" : "journalinfo.ma",
                dated ? ARABIC_PAGE : FRENCH_PAGE,
                dated ? "ar" : "fr",
                "…",
                section,
                dated ? "2026-02-02" : "2026-11-23",
                "1f");
    }

    private TurnView plain(Ending ending, String key, String... choices) {
        return turn(ending, words(key), List.of(), List.of(), choices(choices), List.of(), null, Speaker.ASSISTANT);
    }

    private TurnView handedOver(String text, Handover.Status status, Speaker speaker) {
        return turn(
                Ending.HANDED_OVER,
                text,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Handover(REFERENCE, "personal-file", status),
                speaker);
    }

    private List<Choice> choices(String... keys) {
        return Arrays.stream(keys)
                .map(this::words)
                .map(label -> new Choice(label, label + " ?"))
                .toList();
    }

    private TurnView turn(
            Ending ending,
            String text,
            List<Statement> statements,
            List<Citation> citations,
            List<Choice> choices,
            List<Helpline> helplines,
            @Nullable Handover handover,
            Speaker speaker) {
        return new TurnView(
                new UUID(0, 1),
                new UUID(0, 2),
                form.toLanguageTag(),
                ending,
                text,
                statements,
                citations,
                choices,
                helplines,
                handover,
                speaker);
    }
}
