package ma.dalil.knowledge.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import ma.dalil.knowledge.Sha256;
import ma.dalil.knowledge.document.Document;
import ma.dalil.knowledge.document.DocumentSource;
import ma.dalil.knowledge.document.DocumentStore;
import ma.dalil.knowledge.document.Passage;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Procedure.Source;
import org.springframework.stereotype.Component;

/// Procedures as citable documents: one passage per section and written form, made of the very sentences that answers
/// are made of.
@Component
public final class ProcedureDocuments implements DocumentSource {

    private final ProcedureCatalog catalog;
    private final ProcedureText text;

    public ProcedureDocuments(ProcedureCatalog catalog, ProcedureText text) {
        this.catalog = catalog;
        this.text = text;
    }

    @Override
    public List<DocumentStore.Content> contents() {
        return catalog.all().stream().map(this::content).toList();
    }

    private DocumentStore.Content content(Procedure procedure) {
        List<Passage> passages = passages(procedure);
        Source source = SectionWriter.bestSource(procedure);
        Document document = new Document(
                procedure.id(),
                Document.Kind.PROCEDURE,
                procedure.name().in(WrittenForms.FRENCH),
                source.publisher(),
                source.url(),
                source.language(),
                procedure.country(),
                Objects.requireNonNullElse(source.published(), source.read()),
                procedure.validFrom(),
                procedure.validTo(),
                version(procedure, source, passages));
        return new DocumentStore.Content(document, passages);
    }

    private List<Passage> passages(Procedure procedure) {
        List<Passage> passages = new ArrayList<>();
        for (Section section : Section.values()) {
            for (Locale form : WrittenForms.ALL) {
                String words = text.sentences(procedure, section, form).stream()
                        .map(ProcedureText.Sentence::text)
                        .collect(Collectors.joining("\n"));
                if (section == Section.OVERVIEW) {
                    words = procedure.name().in(form) + "\n" + words;
                }
                if (!words.isEmpty()) {
                    passages.add(new Passage(
                            text.passageId(procedure, section, form),
                            procedure.id(),
                            section.id(),
                            passages.size(),
                            form,
                            null,
                            words));
                }
            }
        }
        return passages;
    }

    /// Changes with all that a reader or an index sees of the procedure: words, names, source and validity.
    private static String version(Procedure procedure, Source source, List<Passage> passages) {
        List<String> seen = new ArrayList<>();
        passages.forEach(passage -> seen.addAll(List.of(passage.id(), passage.text())));
        WrittenForms.ALL.forEach(form -> {
            seen.add(procedure.name().in(form));
            seen.add(procedure.aliases().getOrDefault(form, List.of()).toString());
        });
        seen.addAll(List.of(source.toString(), procedure.country(), procedure.sector()));
        seen.add(procedure.validFrom() + "/" + procedure.validTo());
        return Sha256.hex(String.join("\u001f", seen));
    }
}
