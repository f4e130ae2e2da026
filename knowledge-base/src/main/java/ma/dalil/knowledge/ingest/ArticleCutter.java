package ma.dalil.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cuts the text of a law into its articles, and long articles into passages at the ends of lines.
///
/// An article begins at a line that is a heading and nothing else: `المادة 6`, `الفصل الأول`, `Article 12`. A mention
/// inside a sentence cuts nothing.
final class ArticleCutter {

    /// In UTF-16 units; longer articles are cut, so that a quotation stays readable.
    static final int LONGEST_PASSAGE = 1_800;

    private static final Pattern HEADING = Pattern.compile(
            "^[\\s\"«]*((?:المادة|مادة|الفصل|فصل)\\s+(?:\\d{1,4}(?:[-.]\\d{1,2})?|الأولى|الأول|الفريدة|[\\u0621-\\u064a]+(?:\\s+عشرة?)?)(?:\\s*مكرر\\S*)?|Article\\s+(?:premier|1er|\\d{1,4}))[\\s:.\\-–\"»]*\\d?\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDINAL = Pattern.compile(
            "(?:المادة|مادة|الفصل|فصل)\\s+(?:\\d.*|الأولى|الأول|الفريدة|الثاني.*|الثالث.*|الرابع.*|الخامس.*|السادس.*|السابع.*|الثامن.*|التاسع.*|العاشر.*|الحادي.*)|Article.*",
            Pattern.CASE_INSENSITIVE);
    /// Running heads and page numbers of the ministry's collection.
    private static final Pattern FURNITURE = Pattern.compile(
            "^\\s*(?:-\\s*\\d+\\s*-|\\d{1,4}|المملكة المغربية|أ|المجلس (?:الأعلى|العلى|األعلى) للسلطة القضائية|مديرية الدراسات.*)\\s*$");
    /// A line of a table of contents.
    private static final Pattern LEADERS = Pattern.compile(".*(?:\\.{6,}|…{3,}).*");
    private static final Pattern FOOTNOTE = Pattern.compile("^\\s*-\\s*\\d+\\s*الجريدة الرسمية عدد.*");

    private ArticleCutter() {}

    /// @param label the heading as the text has it, null before the first article
    record Cut(@Nullable String label, String text) {}

    static List<Cut> cut(String text) {
        List<Cut> cuts = new ArrayList<>();
        String label = null;
        List<String> lines = new ArrayList<>();
        for (String raw : text.split("\\R")) {
            String line = raw.strip().replaceAll("\\s+", " ");
            if (line.isEmpty()
                    || FURNITURE.matcher(line).matches()
                    || LEADERS.matcher(line).matches()
                    || FOOTNOTE.matcher(line).matches()) {
                continue;
            }
            Matcher heading = HEADING.matcher(line);
            if (heading.matches() && ORDINAL.matcher(heading.group(1)).matches()) {
                add(cuts, label, lines);
                label = heading.group(1);
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        add(cuts, label, lines);
        return cuts;
    }

    private static void add(List<Cut> cuts, @Nullable String label, List<String> lines) {
        StringBuilder passage = new StringBuilder();
        for (String line : lines) {
            if (!passage.isEmpty() && passage.length() + line.length() > LONGEST_PASSAGE) {
                cuts.add(new Cut(label, passage.toString()));
                passage.setLength(0);
            }
            if (!passage.isEmpty()) {
                passage.append('\n');
            }
            passage.append(line);
        }
        if (!passage.isEmpty()) {
            cuts.add(new Cut(label, passage.toString()));
        }
    }
}
