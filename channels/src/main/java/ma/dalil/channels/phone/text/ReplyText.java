package ma.dalil.channels.phone.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.conversation.TurnView.Helpline;
import ma.dalil.channels.conversation.TurnView.Speaker;
import ma.dalil.channels.conversation.TurnView.Statement;
import ma.dalil.knowledge.language.WrittenForms;

/// A reply's plain text, read again as what it is made of.
///
/// @param title empty if there is none
/// @param callFirst the line that tells whom to call; empty if the text has none
/// @param told the statements, in order; none in a reply that relies on no source
/// @param said the other lines
record ReplyText(Locale form, String title, String callFirst, List<Statement> told, List<String> said) {

    private static final Pattern MARKS = Pattern.compile("^(?:\\s*\\[\\d+])+");

    ReplyText {
        told = List.copyOf(told);
        said = List.copyOf(said);
    }

    static ReplyText of(TurnView turn) {
        List<String> said = new ArrayList<>();
        String rest = turn.text();
        String title = "";
        for (Statement statement : turn.statements()) {
            int at = rest.indexOf(statement.text());
            if (at >= 0) {
                List<String> before = lines(rest.substring(0, at));
                if (title.isEmpty() && said.isEmpty() && !before.isEmpty()) {
                    title = before.getFirst();
                    before = before.subList(1, before.size());
                }
                said.addAll(before);
                rest = MARKS.matcher(rest.substring(at + statement.text().length()))
                        .replaceFirst("");
            }
        }
        said.addAll(lines(rest));
        String callFirst = said.stream()
                .filter(line -> !turn.helplines().isEmpty() && namesAll(line, turn.helplines()))
                .findFirst()
                .orElse("");
        said.remove(callFirst);
        return new ReplyText(WrittenForms.of(turn.language()), title, callFirst, turn.statements(), said);
    }

    /// Whether it is an answer of the assistant, of which a person may say what it was worth.
    static boolean isRateable(TurnView turn) {
        return turn.outcome() == Ending.ANSWERED && turn.answeredBy() == Speaker.ASSISTANT;
    }

    /// The title without the official name in brackets, which is for the counter.
    String plainTitle() {
        int bracket = title.indexOf(" (" + Isolates.FIRST_STRONG);
        return bracket > 0 ? title.substring(0, bracket) : title;
    }

    /// What introduces the numbers to call, in the reply's words where it has any.
    String callLead(List<Helpline> helplines) {
        int first = helplines.stream()
                .mapToInt(helpline -> at(helpline.number(), callFirst))
                .filter(at -> at > 0)
                .min()
                .orElse(0);
        return first == 0
                ? PhoneWords.say(form, "helplines")
                : callFirst.substring(0, first).strip();
    }

    /// The lines that tell of when the sources are are told better by the sources themselves.
    static boolean tellsDates(String line, List<Citation> citations) {
        return citations.stream()
                .map(SourceDate::year)
                .filter(year -> !year.isEmpty())
                .collect(Collectors.toSet())
                .stream()
                .anyMatch(line::contains);
    }

    private static boolean namesAll(String line, List<Helpline> helplines) {
        return helplines.stream().allMatch(helpline -> at(helpline.number(), line) >= 0);
    }

    /// Where a number stands by itself, not as a digit of a word in chat spelling.
    private static int at(String number, String line) {
        Matcher alone = Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(number) + "(?![\\p{L}\\d])")
                .matcher(line);
        return alone.find() ? alone.start() : -1;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
