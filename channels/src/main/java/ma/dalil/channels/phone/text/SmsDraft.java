package ma.dalil.channels.phone.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Choice;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Statement;
import org.jspecify.annotations.Nullable;

/// One SMS in the making: a frame of what is never left out, and as much of the reply as fits into it.
///
/// Frames are tried from the most helpful to the barest. The reply is told whole if any has room for it; else it is
/// filled into the first that has room for a first fact.
final class SmsDraft {

    private static final int LONGEST_CODE = 14;
    private static final int LONGEST_TITLE = 24;

    /// How long the names may be between which a person is asked to choose, clearest first.
    private static final List<Integer> NAME_LENGTHS = List.of(Integer.MAX_VALUE, 40, 24, LONGEST_CODE);

    private static final String OVERVIEW = "overview";
    private static final String MORE = "…";

    private final TurnView turn;
    private final ReplyText reply;
    private final Locale form;
    private final @Nullable String link;
    private final boolean answers;
    private final List<Passage> passages;

    SmsDraft(TurnView turn, @Nullable String link) {
        this.turn = turn;
        this.reply = ReplyText.of(turn);
        this.form = reply.form();
        this.link = link;
        this.answers = !reply.told().isEmpty();
        this.passages = answers
                ? reply.told().stream()
                        .map(statement -> new Passage("\n", readable(statement.text())))
                        .toList()
                : Passage.sentences(readable(String.join("\n", reply.said())));
    }

    String text() {
        return whole().or(this::filled).orElseGet(this::forced);
    }

    private Optional<String> whole() {
        String all = Passage.join(passages);
        for (String codes : codes()) {
            for (String head : heads()) {
                for (String remarks : remarks()) {
                    SmsFrame frame = frame(head, remarks, codes, answers);
                    if (fits(frame.around(all))) {
                        return Optional.of(withSource(frame).around(all));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> filled() {
        String head = heads().getLast();
        String codes = codes().getLast();
        return Stream.of(
                        frame(head, remarks().getLast(), codes, true),
                        frame(head, "", codes, true),
                        frame(head, "", "", true))
                .flatMap(
                        frame -> Passage.fill(passages, facts -> fits(frame.around(facts))).map(frame::around).stream())
                .findFirst();
    }

    /// A first sentence that is longer than the message ends at a word.
    private String forced() {
        SmsFrame frame = frame(heads().getLast(), "", "", true);
        String first = passages.isEmpty() ? "" : passages.getFirst().text();
        return MessageSplitter.split(first, words -> fits(frame.around(words + " " + MORE))).stream()
                .findFirst()
                .map(words -> frame.around(words + " " + MORE))
                .orElseGet(() -> frame.around(""));
    }

    private SmsFrame frame(String head, String remarks, String codes, boolean linked) {
        return new SmsFrame(
                head,
                remarks,
                HandoverWords.missingReference(turn, form).orElse(""),
                codes,
                "",
                linked && link != null ? PhoneWords.say(form, "full", link) : "");
    }

    /// Whom to call, by name and then by number alone; or the title, whole and then short. An overview names the
    /// matter itself.
    private List<String> heads() {
        if (!turn.helplines().isEmpty()) {
            String named = turn.helplines().stream()
                    .map(helpline -> "\n" + helpline.number() + " " + helpline.name())
                    .collect(Collectors.joining());
            String numbers = turn.helplines().stream()
                    .map(TurnView.Helpline::number)
                    .collect(Collectors.joining(" / ", reply.callLead() + " ", ""));
            return turn.helplines().size() == 1
                    ? List.of(readable(numbers))
                    : List.of(readable(reply.callLead() + named), readable(numbers));
        }
        String title = readable(reply.plainTitle());
        return title.isEmpty() || startsWithOverview()
                ? List.of("")
                : List.of(title, ShortLabel.of(List.of(title), LONGEST_TITLE).getFirst());
    }

    private boolean startsWithOverview() {
        List<Integer> first = reply.told().getFirst().citations();
        return turn.citations().stream()
                .anyMatch(citation -> first.contains(citation.number()) && OVERVIEW.equals(citation.section()));
    }

    /// What an answer says of itself before it tells of when its sources are, such as what is not known: whole, or the
    /// first sentence of each line.
    private List<String> remarks() {
        if (!answers) {
            return List.of("");
        }
        List<String> lines = reply.said().stream()
                .takeWhile(line -> !ReplyText.tellsDates(line, turn.citations()))
                .map(this::readable)
                .toList();
        return List.of(
                String.join("\n", lines),
                lines.stream()
                        .map(line -> Passage.sentences(line).getFirst().text())
                        .collect(Collectors.joining("\n")));
    }

    /// The choices by number: short ones after an answer, in lines where choosing is what is asked.
    private List<String> codes() {
        List<String> names = turn.choices().stream().map(Choice::label).toList();
        if (names.isEmpty()) {
            return List.of("");
        }
        return answers
                ? List.of(PhoneWords.say(form, "codes", numbered(shortNames(names), " ")))
                : NAME_LENGTHS.stream()
                        .map(length -> ShortLabel.of(names, length))
                        .map(labels -> PhoneWords.say(form, "codes", numbered(labels, "\n")))
                        .toList();
    }

    private List<String> shortNames(List<String> names) {
        return ShortLabel.of(names, LONGEST_CODE).stream()
                .map(label -> ShortLabel.inLine(label, form))
                .toList();
    }

    private static String numbered(List<String> labels, String separator) {
        return IntStream.range(0, labels.size())
                .mapToObj(at -> (at + 1) + " " + labels.get(at))
                .collect(Collectors.joining(separator, labels.size() > 1 && separator.equals("\n") ? "\n" : "", ""));
    }

    private SmsFrame withSource(SmsFrame frame) {
        return answers
                ? sourceOfFirst()
                        .map(line -> frame.withSource(line))
                        .filter(longer -> fits(longer.around(Passage.join(passages))))
                        .orElse(frame)
                : frame;
    }

    private Optional<String> sourceOfFirst() {
        List<Integer> first = reply.told().stream()
                .map(Statement::citations)
                .filter(numbers -> !numbers.isEmpty())
                .findFirst()
                .orElse(List.of());
        return turn.citations().stream()
                .filter(citation -> first.contains(citation.number()))
                .findFirst()
                .map(citation -> PhoneWords.say(form, "source", publisherAndDate(citation)));
    }

    private static String publisherAndDate(Citation citation) {
        return (citation.publisher() + " " + SourceDate.of(citation)).strip();
    }

    private String readable(String text) {
        return Isolates.markingNumbers(text, form);
    }

    private static boolean fits(String text) {
        return SmsText.fits(text, SmsText.MOST_SEGMENTS);
    }
}
