package ma.dalil.channels.phone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Choice;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.conversation.TurnView.Helpline;
import ma.dalil.channels.conversation.TurnView.Speaker;
import ma.dalil.channels.conversation.TurnView.Statement;
import ma.dalil.knowledge.language.WrittenForms;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SmsTextPropertiesTest {

    private static final String LINK = "https://dalil.ma/r/abc";

    @Property(tries = 300)
    void anAnswerTakesThreeSegmentsAtMost(@ForAll("answers") TurnView turn) {
        assertThat(SmsSegments.of(sms(turn)).segments()).isBetween(1, 3);
    }

    @Property(tries = 300)
    void noFigureIsShortened(@ForAll("answers") TurnView turn) {
        String said = turn.text().replaceAll("\\s*\\[\\d]", "")
                + turn.choices().stream().map(Choice::label).collect(Collectors.joining(" ", " ", " "))
                + "\n1\n2\n3\n4\n5\n6\n02/2026";
        assertThat(figures(said)).containsAll(figures(sms(turn)));
    }

    @Property(tries = 300)
    void whereTheWholeAnswerStandsIsTold(@ForAll("answers") TurnView turn) {
        assertThat(sms(turn)).endsWith(LINK);
    }

    @Property(tries = 300)
    void helplinesAreNeverCut(@ForAll("handedOver") TurnView turn) {
        String first = sms(turn).lines().limit(3).collect(Collectors.joining("\n"));
        assertThat(first).contains("8350").contains("177");
    }

    @Provide
    Arbitrary<TurnView> answers() {
        return Combinators.combine(
                        Arbitraries.of(WrittenForms.ALL),
                        statements().list().ofMinSize(1).ofMaxSize(6),
                        Arbitraries.of("Papiers à apporter", "Prix", "شحال كاتاخد د الوقت", "tjdid n tkarḍa n tmagit")
                                .list()
                                .ofMaxSize(6))
                .as(SmsTextPropertiesTest::answer);
    }

    @Provide
    Arbitrary<TurnView> handedOver() {
        return Combinators.combine(Arbitraries.of(WrittenForms.ALL), TelephoneTexts.texts())
                .as((form, text) -> turn(
                        form,
                        Ending.HANDED_OVER,
                        "Appelez : 8350 / 177.\n" + text,
                        List.of(),
                        List.of("Oui"),
                        List.of(new Helpline("écoute", "8350"), new Helpline("gendarmerie", "177"))));
    }

    private static Arbitrary<Statement> statements() {
        Arbitrary<String> list = TelephoneTexts.texts()
                .map(text -> text.replaceAll("\\s+", " ").replace("[", "("))
                .map(text -> text.length() > 90 ? text.substring(0, text.lastIndexOf(' ', 90)) : text)
                .filter(text -> !text.isBlank())
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(items ->
                        "Papiers :" + items.stream().map(item -> "\n• " + item).collect(Collectors.joining()));
        Arbitrary<String> prose = TelephoneTexts.texts().map(String::strip).filter(text -> !text.isEmpty());
        return Arbitraries.oneOf(list, prose).map(text -> new Statement(text, List.of(1)));
    }

    private static TurnView answer(Locale form, List<Statement> statements, List<String> choices) {
        String text = "Titre\n"
                + statements.stream()
                        .map(statement -> statement.text() + " [1]")
                        .collect(Collectors.joining("\n"));
        return turn(form, Ending.ANSWERED, text, statements, choices, List.of());
    }

    private static TurnView turn(
            Locale form,
            Ending ending,
            String text,
            List<Statement> statements,
            List<String> choices,
            List<Helpline> helplines) {
        return new TurnView(
                new UUID(0, 1),
                new UUID(0, 2),
                form.toLanguageTag(),
                ending,
                text,
                statements,
                List.of(new Citation(1, "d", "Prix", "DGI", null, "fr", "…", "costs", "2026-02-02", "1f")),
                choices.stream().map(label -> new Choice(label, label)).toList(),
                helplines,
                null,
                Speaker.ASSISTANT);
    }

    private static String sms(TurnView turn) {
        return SmsText.of(turn, LINK).getFirst().text();
    }

    /// Marks of direction part no figure from the one behind it.
    private static List<String> figures(String text) {
        return Pattern.compile("\\d+(?:[ :,-]\\d+)*")
                .matcher(text.replaceAll("[\u200e\u200f\u2066-\u2069]", ""))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
