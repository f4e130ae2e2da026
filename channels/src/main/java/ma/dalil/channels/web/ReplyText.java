package ma.dalil.channels.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Statement;

/// A reply's plain text as blocks: its title, its paragraphs and lists, with links to the sources where a statement
/// ends or its list begins. The script does the same in the browser.
final class ReplyText {

    private static final String BULLET = "• ";
    private static final Pattern MARKS = Pattern.compile("^(?:\\s*\\[\\d+])+");

    private final TurnView turn;
    private final List<Block> blocks = new ArrayList<>();

    /// @param text of a title or a paragraph
    /// @param items of a list
    record Block(
            boolean title,
            boolean paragraph,
            boolean list,
            List<IsolatedSpans.Span> text,
            List<Item> items,
            List<Mark> marks) {

        boolean marked() {
            return !marks.isEmpty();
        }

        private Block with(List<Mark> others) {
            return new Block(title, paragraph, list, text, items, others);
        }
    }

    record Item(List<IsolatedSpans.Span> text) {}

    /// @param anchor of the source
    record Mark(int number, String anchor) {}

    private ReplyText(TurnView turn) {
        this.turn = turn;
    }

    static List<Block> of(TurnView turn) {
        ReplyText reply = new ReplyText(turn);
        reply.read();
        return List.copyOf(reply.blocks);
    }

    static String anchor(TurnView turn, int number) {
        return "source-" + turn.id() + "-" + number;
    }

    private void read() {
        String rest = turn.text();
        for (Statement statement : turn.statements()) {
            int at = rest.indexOf(statement.text());
            if (at >= 0) {
                add(rest.substring(0, at), blocks.isEmpty(), List.of());
                rest = MARKS.matcher(rest.substring(at + statement.text().length()))
                        .replaceFirst("");
            }
            List<Mark> marks = statement.citations().stream()
                    .map(number -> new Mark(number, anchor(turn, number)))
                    .toList();
            add(statement.text(), false, marks);
        }
        add(rest, false, List.of());
    }

    /// Adds what stands in some lines; the marks go behind the last line that is no item, else under the list.
    private void add(String text, boolean titled, List<Mark> marks) {
        int last = blocks.size();
        List<Item> items = new ArrayList<>();
        for (String line : text.strip().lines().filter(line -> !line.isBlank()).toList()) {
            if (line.startsWith(BULLET)) {
                items.add(new Item(IsolatedSpans.in(line.substring(BULLET.length()))));
            } else {
                endList(items);
                boolean title = titled && blocks.isEmpty();
                last = blocks.size();
                blocks.add(new Block(title, !title, false, IsolatedSpans.in(line), List.of(), List.of()));
            }
        }
        endList(items);
        if (last < blocks.size()) {
            blocks.set(last, blocks.get(last).with(marks));
        }
    }

    private void endList(List<Item> items) {
        if (!items.isEmpty()) {
            blocks.add(new Block(false, false, true, List.of(), List.copyOf(items), List.of()));
            items.clear();
        }
    }
}
