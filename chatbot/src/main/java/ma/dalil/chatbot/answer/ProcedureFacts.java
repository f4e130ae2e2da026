package ma.dalil.chatbot.answer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import ma.dalil.chatbot.answer.Evidence.Facts;
import ma.dalil.chatbot.answer.Evidence.Line;
import ma.dalil.chatbot.turn.Outcome.Source;
import ma.dalil.knowledge.Morocco;
import ma.dalil.knowledge.document.Document;
import ma.dalil.knowledge.document.DocumentStore;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureDocuments;
import ma.dalil.knowledge.procedure.ProcedureText;
import ma.dalil.knowledge.procedure.ProcedureText.Sentence;
import ma.dalil.knowledge.procedure.Section;
import org.springframework.stereotype.Component;

/// The facts of services as evidence, as they hold on the day: worded once per service and form, and anew when a day
/// begins.
@Component
public final class ProcedureFacts {

    private final ProcedureText text;
    private final Map<String, String> versions;
    private final InstantSource clock;
    private volatile Day today = new Day(LocalDate.MIN);

    private record Key(String procedureId, Locale form) {}

    private record Day(LocalDate date, ConcurrentMap<Key, List<Facts>> worded) {
        Day(LocalDate date) {
            this(date, new ConcurrentHashMap<>());
        }
    }

    public ProcedureFacts(ProcedureText text, ProcedureDocuments documents, InstantSource clock) {
        this.text = text;
        this.clock = clock;
        this.versions = documents.contents().stream()
                .map(DocumentStore.Content::document)
                .collect(Collectors.toUnmodifiableMap(Document::id, Document::version));
    }

    /// The sections that hold facts, in the order of [Section].
    public List<Facts> of(Procedure procedure, Locale form) {
        Day day = today();
        return day.worded().computeIfAbsent(new Key(procedure.id(), form), key -> word(procedure, form, day.date()));
    }

    private Day today() {
        LocalDate date = LocalDate.ofInstant(clock.instant(), Morocco.ZONE);
        Day day = today;
        if (!day.date().equals(date)) {
            day = new Day(date);
            today = day;
        }
        return day;
    }

    private List<Facts> word(Procedure procedure, Locale form, LocalDate day) {
        List<Facts> all = new ArrayList<>();
        for (Section section : Section.values()) {
            List<Sentence> sentences = text.sentences(procedure, section, form).stream()
                    .filter(sentence -> sentence.validity().holdsOn(day))
                    .toList();
            if (!sentences.isEmpty()) {
                all.add(facts(procedure, section, form, sentences));
            }
        }
        return List.copyOf(all);
    }

    private Facts facts(Procedure procedure, Section section, Locale form, List<Sentence> sentences) {
        String passage = sentences.stream().map(Sentence::text).collect(Collectors.joining("\n"));
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            sources.computeIfAbsent(sentence.source(), key -> source(procedure, section, form, sentence, passage));
        }
        List<String> keys = List.copyOf(sources.keySet());
        List<Line> lines = sentences.stream()
                .map(sentence -> new Line(sentence.text(), sentence.item(), keys.indexOf(sentence.source())))
                .toList();
        return new Facts(section, text.heading(section, form), passage, lines, List.copyOf(sources.values()));
    }

    private Source source(Procedure procedure, Section section, Locale form, Sentence sentence, String passage) {
        Procedure.Source source = Objects.requireNonNull(procedure.sources().get(sentence.source()));
        return new Source(
                procedure.id(),
                text.passageId(procedure, section, form),
                source.title(),
                source.publisher(),
                source.url(),
                form,
                section.id(),
                passage,
                sentence.asOf(),
                Objects.requireNonNull(versions.get(procedure.id())));
    }
}
