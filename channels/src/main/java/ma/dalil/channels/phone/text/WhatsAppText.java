package ma.dalil.channels.phone.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Choice;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Helpline;
import ma.dalil.channels.conversation.TurnView.Speaker;
import ma.dalil.channels.conversation.TurnView.Statement;

/// A reply on WhatsApp: whom to call, the title in bold, the statements with their marks, the choices by number, the
/// sources.
///
/// A part has at most [MessageSplitter#TWILIO_LIMIT] characters. A quick reply has at most 20, and a message at most
/// three of them; where the choices are more or longer, only the numbers in the text remain.
public final class WhatsAppText {

    private static final int MOST_BUTTONS = 3;
    private static final int LONGEST_BUTTON = 20;
    private static final String BETWEEN_PARAGRAPHS = "\n\n";

    private WhatsAppText() {}

    /// @return at least one part; the buttons are those of the last
    public static List<PhonePart> of(TurnView turn) {
        ReplyText reply = ReplyText.of(turn);
        List<String> paragraphs = turn.answeredBy() == Speaker.STAFF ? byStaff(turn, reply) : byAssistant(turn, reply);
        if (!turn.choices().isEmpty()) {
            paragraphs.add(choices(turn.choices(), reply.form()));
        }
        if (ReplyText.isRateable(turn)) {
            paragraphs.add(PhoneWords.say(reply.form(), "opinion"));
        }
        String text = String.join(BETWEEN_PARAGRAPHS, paragraphs);
        List<String> parts =
                withSources(MessageSplitter.split(text, MessageSplitter.TWILIO_LIMIT), turn.citations(), reply.form());
        return IntStream.range(0, parts.size())
                .mapToObj(at ->
                        new PhonePart(parts.get(at), at == parts.size() - 1 ? buttons(turn.choices()) : List.of()))
                .toList();
    }

    /// Who speaks, and what they wrote, as they wrote it.
    private static List<String> byStaff(TurnView turn, ReplyText reply) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(WhatsAppMarks.bold(HandoverWords.speaker(turn, reply.form())));
        paragraphs.add(readable(turn.text(), reply.form()));
        return paragraphs;
    }

    private static List<String> byAssistant(TurnView turn, ReplyText reply) {
        List<String> paragraphs = new ArrayList<>();
        if (!turn.helplines().isEmpty()) {
            paragraphs.add(helplines(turn.helplines(), reply));
        }
        if (!reply.title().isEmpty()) {
            paragraphs.add(WhatsAppMarks.bold(reply.title()));
        }
        for (Statement statement : reply.told()) {
            String marks = statement.citations().stream()
                    .map(number -> "[" + number + "]")
                    .collect(Collectors.joining());
            paragraphs.add((readable(statement.text(), reply.form()) + " " + marks).strip());
        }
        reply.said().forEach(line -> paragraphs.add(readable(line, reply.form())));
        HandoverWords.missingReference(turn, reply.form()).ifPresent(paragraphs::add);
        return paragraphs;
    }

    /// Each on a line of its own, with its name; a single one as the reply has it.
    private static String helplines(List<Helpline> helplines, ReplyText reply) {
        Locale form = reply.form();
        if (helplines.size() == 1 && !reply.callFirst().isEmpty()) {
            return readable(reply.callFirst(), form);
        }
        return reply.callLead(helplines)
                + helplines.stream()
                        .map(helpline -> "\n• " + readable(helpline.number() + " – " + helpline.name(), form))
                        .collect(Collectors.joining());
    }

    private static String choices(List<Choice> choices, Locale form) {
        if (choices.size() == 1) {
            return PhoneWords.say(form, "choice", readable(choices.getFirst().label(), form));
        }
        return PhoneWords.say(form, "choices")
                + IntStream.range(0, choices.size())
                        .mapToObj(at -> "\n" + (at + 1) + ". "
                                + readable(choices.get(at).label(), form))
                        .collect(Collectors.joining());
    }

    private static String readable(String text, Locale form) {
        return Isolates.ofNumbers(WhatsAppMarks.neutral(text), form);
    }

    /// Under the last part if they fit there, else in parts of their own, whole lines each.
    private static List<String> withSources(List<String> parts, List<Citation> citations, Locale form) {
        if (citations.isEmpty()) {
            return parts;
        }
        List<String> all = new ArrayList<>(parts);
        List<String> lines = SourceLines.of(citations, form);
        String block = PhoneWords.say(form, "sources") + "\n" + String.join("\n", lines);
        if (fit(all.getLast() + BETWEEN_PARAGRAPHS + block)) {
            all.set(all.size() - 1, all.getLast() + BETWEEN_PARAGRAPHS + block);
            return all;
        }
        all.add(PhoneWords.say(form, "sources"));
        for (String line : lines) {
            if (fit(all.getLast() + "\n" + line)) {
                all.set(all.size() - 1, all.getLast() + "\n" + line);
            } else {
                all.addAll(MessageSplitter.split(line, MessageSplitter.TWILIO_LIMIT));
            }
        }
        return all;
    }

    private static boolean fit(String part) {
        return part.length() <= MessageSplitter.TWILIO_LIMIT;
    }

    private static List<String> buttons(List<Choice> choices) {
        List<String> labels = choices.stream().map(Choice::label).toList();
        boolean allFit = labels.size() <= MOST_BUTTONS
                && new HashSet<>(labels).size() == labels.size()
                && labels.stream().allMatch(label -> label.length() <= LONGEST_BUTTON);
        return allFit ? labels : List.of();
    }
}
