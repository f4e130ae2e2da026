package ma.dalil.channels.staff;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import ma.dalil.channels.desk.Candidates;
import ma.dalil.channels.desk.Candidates.Candidate;
import ma.dalil.channels.desk.Candidates.Content;
import ma.dalil.channels.desk.Candidates.State;
import ma.dalil.channels.desk.Candidates.Wording;
import ma.dalil.channels.desk.Officer;
import ma.dalil.channels.desk.Role;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// Answers for the knowledge base as an officer reads them: the list, and one to be edited.
record CandidatePages(StaffWords words) {

    static final String ADDRESS = "/staff/candidates";

    private static final List<Locale> OBLIGATORY = List.of(WrittenForms.FRENCH, WrittenForms.ARABIC);

    record Listing(boolean writer, List<Group> groups) {}

    record Group(String id, String heading, String none, int count, List<Line> lines) {}

    /// @param live whether an older revision answers citizens meanwhile
    record Line(String address, String name, String question, String changed, boolean live) {}

    /// @param lacking what it lacks for publication, in words; null if nothing
    /// @param publisher may publish, were it not for what is lacking or for who wrote it
    record Editor(
            String address,
            String name,
            String state,
            String origin,
            int revision,
            boolean live,
            boolean writer,
            boolean publisher,
            boolean ready,
            boolean own,
            boolean withdrawable,
            @Nullable String lacking,
            List<Field> fields,
            List<Field> others,
            boolean otherWritten,
            Source source,
            List<Past> history,
            @Nullable String error) {}

    /// One written form.
    record Field(String language, String label, String dir, String questions, String answer) {}

    record Source(String title, String publisher, String url, String asOf, String validFrom, String validTo) {}

    /// @param reason null if none was given
    record Past(
            String at,
            String time,
            String what,
            String who,
            @Nullable String reason) {}

    Listing list(Officer officer, List<Candidates.Line> all) {
        return new Listing(
                officer.is(Role.EDITOR),
                Arrays.stream(State.values()).map(state -> group(state, all)).toList());
    }

    private Group group(State state, List<Candidates.Line> all) {
        String key = "learning-" + state.name().toLowerCase(Locale.ROOT);
        List<Line> lines = all.stream()
                .filter(line -> line.state() == state)
                .map(this::line)
                .toList();
        return new Group(key, words.words(key), words.words(key + "-none"), lines.size(), lines);
    }

    private Line line(Candidates.Line line) {
        return new Line(
                ADDRESS + "/" + line.id(),
                line.name(),
                line.question().isEmpty() ? words.words("learning-no-question") : line.question(),
                words.words("learning-changed", words.moment(line.changedAt()), line.editor()),
                line.live() && line.state() == State.DRAFT);
    }

    /// @param content what is shown in the fields: what is stored, or what was not taken
    Editor editor(Officer officer, Candidate found, Content content, @Nullable String error) {
        boolean publisher = officer.is(Role.EDITOR) || officer.is(Role.SUPERVISOR);
        boolean draft = found.line().state() == State.DRAFT;
        List<Field> others = WrittenForms.AUTHORED.stream()
                .filter(form -> !OBLIGATORY.contains(form))
                .map(form -> field(form, content))
                .toList();
        return new Editor(
                ADDRESS + "/" + found.line().id(),
                found.line().name(),
                words.words("learning-state-" + found.line().state().name().toLowerCase(Locale.ROOT)),
                words.words("learning-origin-" + found.origin().name().toLowerCase(Locale.ROOT)),
                found.revision(),
                found.line().live() && draft,
                officer.is(Role.EDITOR),
                publisher && draft,
                found.missing().isEmpty() && !found.ownWork(),
                found.ownWork(),
                publisher && found.line().state() != State.WITHDRAWN,
                found.missing().isEmpty() ? null : lacking(found),
                OBLIGATORY.stream().map(form -> field(form, content)).toList(),
                others,
                others.stream()
                        .anyMatch(field ->
                                !field.questions().isEmpty() || !field.answer().isEmpty()),
                source(content),
                found.history().stream().map(this::past).toList(),
                error);
    }

    private String lacking(Candidate found) {
        String separator = words.form().equals(WrittenForms.ARABIC) ? "، " : ", ";
        return words.words(
                "learning-lacking",
                found.missing().stream()
                        .map(missing -> words.words("learning-missing-"
                                + missing.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                        .collect(Collectors.joining(separator)));
    }

    private Field field(Locale form, Content content) {
        String language = form.toLanguageTag();
        return new Field(
                language,
                words.language(language),
                CaseLists.direction(language),
                joined(content.questions(), language),
                joined(content.answers(), language));
    }

    private static String joined(List<Wording> wordings, String language) {
        return wordings.stream()
                .filter(wording -> wording.language().equals(language))
                .map(Wording::text)
                .collect(Collectors.joining("\n"));
    }

    private static Source source(Content content) {
        return new Source(
                content.title(),
                content.publisher(),
                content.url(),
                day(content.asOf()),
                day(content.validFrom()),
                day(content.validTo()));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private Past past(Candidates.Event event) {
        return new Past(
                event.at().toString(),
                words.moment(event.at()),
                words.words("learning-event-" + event.kind().toLowerCase(Locale.ROOT), event.revision()),
                event.officer(),
                event.reason());
    }
}
