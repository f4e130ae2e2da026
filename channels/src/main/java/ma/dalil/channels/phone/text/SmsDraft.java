package ma.dalil.channels.phone.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Choice;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Statement;
import ma.dalil.channels.phone.text.OptWords.Command;
import org.jspecify.annotations.Nullable;

/// One SMS in the making: a frame of what is never left out, and as much of the reply as fits into it.
///
/// Frames are tried from the most helpful to the barest. The reply is told whole if any has room for it; else it is
/// filled into the first that has room for a first fact.
final class SmsDraft {

    private static final int LONGEST_CODE = 14;
    private static final int LONGEST_SERVICE = 36;
    private static final int MOST_CODES = 3;
    private static final int LONGEST_TITLE = 24;

    /// How long the names may be between which a person is asked to choose, clearest first.
    private static final List<Integer> NAME_LENGTHS = List.of(Integer.MAX_VALUE, 40, 24, LONGEST_CODE);

    private static final Pattern MARKS = Pattern.compile("\\s*\\[\\d{1,3}]");

    private static final String THUMBS = "👍 / 👎";
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
                ? facts().map(statement -> new Passage("\n", readable(statement.text())))
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
                        return Optional.of(asking(withSource(frame), all).around(all));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The title gives way before a remark does, and both before the codes.
    private Optional<String> filled() {
        String head = heads().getLast();
        String call = turn.helplines().isEmpty() ? "" : head;
        String remarks = remarks().getLast();
        List<String> codes = codes();
        return Stream.concat(
                        codes.stream()
                                .flatMap(code ->
                                        Stream.of(frame(head, remarks, code, true), frame(call, remarks, code, true))),
                        Stream.of(frame(head, "", codes.getLast(), true), frame(head, "", "", true)))
                .flatMap(frame -> Passage.fill(passages, facts -> fits(frame.around(facts)))
                        .map(facts -> asking(frame, facts).around(facts))
                        .stream())
                .findFirst();
    }

    /// A first sentence that is longer than the message ends at a word, a list before its first item.
    private String forced() {
        SmsFrame frame = frame(heads().getLast(), "", "", true);
        if (passages.isEmpty() || !fits(frame.around(MORE))) {
            return frame.around("");
        }
        return frame.around(passages.getFirst().beginning(words -> fits(frame.around(words))));
    }

    /// What the matter is in general gives way to its name.
    private Stream<Statement> facts() {
        List<Statement> told = reply.told();
        return told.stream().skip(told.size() > 1 && isOverview(told.getFirst()) ? 1 : 0);
    }

    private boolean isOverview(Statement statement) {
        return turn.citations().stream()
                .anyMatch(citation ->
                        statement.citations().contains(citation.number()) && OVERVIEW.equals(citation.section()));
    }

    private SmsFrame frame(String head, String remarks, String codes, boolean linked) {
        return new SmsFrame(
                head,
                remarks,
                HandoverWords.missingReference(turn, form).orElse(""),
                codes,
                "",
                "",
                linked && link != null ? PhoneWords.say(form, "full", link) : "");
    }

    /// Whom to call, by name and then by number alone; or the title, where letters are dear whole and then short.
    private List<String> heads() {
        if (!turn.helplines().isEmpty()) {
            String named = turn.helplines().stream()
                    .map(helpline -> "\n" + helpline.number() + " " + helpline.name())
                    .collect(Collectors.joining());
            String numbers = turn.helplines().stream()
                    .map(TurnView.Helpline::number)
                    .collect(Collectors.joining(" / ", reply.callLead(turn.helplines()) + " ", ""));
            return turn.helplines().size() == 1
                    ? List.of(readable(numbers))
                    : List.of(readable(reply.callLead(turn.helplines()) + named), readable(numbers));
        }
        String title = readable(reply.plainTitle());
        return title.isEmpty() || GsmAlphabet.covers(GsmFolding.fold(title))
                ? List.of(title)
                : List.of(title, ShortLabel.of(title, LONGEST_TITLE));
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

    /// The choices by number: short ones after an answer, all or the first; in lines where choosing is what is asked.
    private List<String> codes() {
        List<Choice> choices = turn.choices();
        List<String> names = choices.stream().map(Choice::label).toList();
        if (names.isEmpty()) {
            return List.of("");
        }
        if (names.size() == 1) {
            return List.of(PhoneWords.say(form, "choice", names.getFirst()));
        }
        String lead = PhoneWords.say(form, "codes");
        return answers
                ? Stream.of(names.size(), MOST_CODES)
                        .map(most -> lead
                                + numbered(
                                        shortNames(choices.stream().limit(most).toList()), " "))
                        .toList()
                : NAME_LENGTHS.stream()
                        .map(length -> lead + numbered(ShortLabel.of(names, length), "\n"))
                        .toList();
    }

    private List<String> shortNames(List<Choice> choices) {
        return choices.stream()
                .map(choice -> ShortLabel.of(choice.label(), isService(choice) ? LONGEST_SERVICE : LONGEST_CODE))
                .map(label -> ShortLabel.inLine(label, form))
                .toList();
    }

    /// What sends its own name is a service of its own, and its last word tells it from the one that was answered.
    private static boolean isService(Choice choice) {
        return choice.label().equals(choice.text());
    }

    private static String numbered(List<String> labels, String before) {
        return IntStream.range(0, labels.size())
                .mapToObj(at -> before + (at + 1) + " " + labels.get(at))
                .collect(Collectors.joining());
    }

    private SmsFrame withSource(SmsFrame frame) {
        return answers
                ? sourceOfFirst()
                        .map(line -> frame.withSource(line))
                        .filter(longer -> fits(longer.around(Passage.join(passages))))
                        .orElse(frame)
                : frame;
    }

    /// What the answer was worth is asked for where that costs no segment, by words or at least by thumbs.
    private SmsFrame asking(SmsFrame frame, String facts) {
        if (!ReplyText.isRateable(turn) || !turn.helplines().isEmpty()) {
            return frame;
        }
        String words = PhoneWords.say(
                form, "opinion.sms", OptWords.word(Command.HELPFUL, form), OptWords.word(Command.UNHELPFUL, form));
        int segments = SmsSegments.of(GsmFolding.fold(frame.around(facts))).segments();
        return Stream.of(words, THUMBS)
                .map(frame::withOpinion)
                .filter(longer -> SmsText.fits(longer.around(facts), segments))
                .findFirst()
                .orElse(frame);
    }

    private Optional<String> sourceOfFirst() {
        List<Integer> first = facts().map(Statement::citations)
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
        return Isolates.markingNumbers(MARKS.matcher(text).replaceAll(""), form);
    }

    private static boolean fits(String text) {
        return SmsText.fits(text, SmsText.MOST_SEGMENTS);
    }
}
