package ma.dalil.retrieval.dense;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
import ma.dalil.knowledge.language.WrittenForms;
import ma.dalil.knowledge.procedure.Lexicon;
import ma.dalil.knowledge.procedure.Procedure;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.knowledge.procedure.ProcedureText;
import ma.dalil.knowledge.procedure.Section;
import ma.dalil.retrieval.RetrievalSettings;
import ma.dalil.retrieval.text.Concepts;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.openai.OpenAiEmbeddingModel;
import org.springframework.ai.openai.OpenAiEmbeddingOptions;
import org.springframework.stereotype.Component;

/// Makes the embedder that the settings name; the built-in one is fitted on the procedures and the lexicon.
@Component
public class Embedders implements EmbedderChoice {

    private final EmbeddingSettings settings;
    private final RetrievalSettings retrieval;
    private final ProcedureCatalog catalog;
    private final ProcedureText text;
    private final Lexicon lexicon;
    private final FittedModels models;
    private @Nullable Embedder made;
    private @Nullable Embedder builtIn;

    public Embedders(
            EmbeddingSettings settings,
            RetrievalSettings retrieval,
            ProcedureCatalog catalog,
            ProcedureText text,
            Lexicon lexicon,
            Concepts concepts) {
        this.settings = settings;
        this.retrieval = retrieval;
        this.catalog = catalog;
        this.text = text;
        this.lexicon = lexicon;
        this.models = new FittedModels(retrieval.index().resolve("meanings-1"), concepts.version());
    }

    /// The embedder for the knowledge of now; made once.
    @Override
    public synchronized Embedder current() {
        if (made == null) {
            made = make();
        }
        return made;
    }

    /// The built-in model, where another one is configured: it needs nothing but the knowledge.
    @Override
    public Optional<Embedder> former() {
        return settings.onnx() == null && settings.openai() == null ? Optional.empty() : Optional.of(builtIn());
    }

    private synchronized Embedder builtIn() {
        if (builtIn == null) {
            builtIn = new LatentSemanticEmbedder(models.of(rows()), retrieval.similarityFloor());
        }
        return builtIn;
    }

    private Embedder make() {
        if (settings.onnx() != null) {
            return onnx(settings.onnx(), settings.floor());
        }
        if (settings.openai() != null) {
            return openai(settings.openai(), settings.floor());
        }
        return builtIn();
    }

    /// One row per concept, in an order that stays, since the model's version is made of it: what a procedure is
    /// called, each of its sections, each term, in all forms at once.
    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (Procedure procedure : catalog.all()) {
            rows.add(called(procedure));
            for (Section section : Section.values()) {
                StringJoiner row = new StringJoiner("\n");
                for (Locale form : WrittenForms.ALL) {
                    text.sentences(procedure, section, form).forEach(sentence -> row.add(sentence.text()));
                }
                if (row.length() > 0) {
                    rows.add(row.toString());
                }
            }
        }
        lexicon.all().stream()
                .sorted(Comparator.comparing(Lexicon.Term::key))
                .map(Embedders::called)
                .forEach(rows::add);
        return rows.isEmpty() ? List.of("دليل dalil") : rows;
    }

    private static String called(Lexicon.Term term) {
        StringJoiner row = new StringJoiner(" ");
        for (Locale form : WrittenForms.ALL) {
            row.add(term.name().in(form));
            term.aliases().getOrDefault(form, List.of()).forEach(row::add);
        }
        return row.toString();
    }

    private static String called(Procedure procedure) {
        StringJoiner row = new StringJoiner("\n");
        for (Locale form : WrittenForms.ALL) {
            row.add(procedure.name().in(form));
            procedure.aliases().getOrDefault(form, List.of()).forEach(row::add);
            row.add(procedure.summary().in(form));
        }
        return row.toString();
    }

    static Embedder onnx(EmbeddingSettings.Onnx onnx, double floor) {
        try {
            return new ModelEmbedder(
                    new OnnxEmbeddingModel(onnx.model(), onnx.tokenizer()),
                    onnx.queryPrefix(),
                    onnx.passagePrefix(),
                    onnx.dimension(),
                    "onnx-" + Objects.requireNonNull(onnx.model().getFileName()) + "-" + onnx.dimension(),
                    floor);
        } catch (IOException | OrtException unusable) {
            throw new IllegalStateException("the ONNX model cannot be used: " + onnx.model(), unusable);
        }
    }

    static Embedder openai(EmbeddingSettings.OpenAi openai, double floor) {
        OpenAiEmbeddingOptions.Builder options = OpenAiEmbeddingOptions.builder();
        options.baseUrl(openai.baseUrl().toString());
        options.apiKey(openai.apiKey());
        options.model(openai.model());
        options.timeout(openai.timeLimit());
        options.maxRetries(1);
        return new ModelEmbedder(
                OpenAiEmbeddingModel.builder().options(options.build()).build(),
                "",
                "",
                openai.dimension(),
                "openai-" + openai.model() + "-" + openai.dimension(),
                floor);
    }
}
