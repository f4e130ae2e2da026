package ma.dalil.chatbot.triage;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import ma.dalil.chatbot.understanding.LinearModel;
import ma.dalil.knowledge.procedure.Section;
import ma.dalil.retrieval.text.Concepts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Tells which sections of a service people are after who ask in such words, where no word of [Facets] says it:
/// "will it be ready before my flight?"
///
/// A linear model over the features of [MessageClassifier] (`section.model`), trained as
/// `decisions/0021-what-the-words-leave-open.md` tells.
@Component
public final class SectionModel {

    static final String RESOURCE = "section.model";
    /// Nothing in particular is asked.
    static final String AT_A_GLANCE = "at-a-glance";
    static final List<String> LABELS = Stream.concat(
                    Arrays.stream(Section.values()).map(Section::id), Stream.of(AT_A_GLANCE))
            .toList();

    /// So likely a section is told besides those that words name. Of 6,212 questions whose figure is known 92.1 in
    /// a hundred were told it by their words alone, with 3.4 sections; with these 95.4, and 3.0 sections, by models
    /// that had not learnt them.
    private static final double LIKELY = 0.15;
    /// The same where words name none.
    private static final double LIKELY_WITHOUT_WORDS = 0.06;
    /// So likely nothing in particular is asked.
    private static final double OPEN = 0.6;

    private final LinearModel model;
    private final Concepts concepts;

    @Autowired
    public SectionModel(Concepts concepts) {
        this(LinearModel.shipped(SectionModel.class, RESOURCE, 1).getFirst(), concepts);
    }

    /// @param model whose labels are [#LABELS]
    SectionModel(LinearModel model, Concepts concepts) {
        this.model = model;
        this.concepts = concepts;
    }

    void write(OutputStream out) throws IOException {
        LinearModel.writeAll(out, List.of(model));
    }

    /// The sections that are likely asked for, empty if nothing in particular is.
    ///
    /// @param named true if words of the question name a section
    public Set<Section> likely(String question, boolean named) {
        double least = named ? LIKELY : LIKELY_WITHOUT_WORDS;
        double[] probabilities = model.probabilities(MessageClassifier.features(Message.of(question), concepts));
        Set<Section> likely = EnumSet.noneOf(Section.class);
        if (probabilities[LABELS.indexOf(AT_A_GLANCE)] < OPEN) {
            for (Section section : Section.values()) {
                if (probabilities[LABELS.indexOf(section.id())] >= least) {
                    likely.add(section);
                }
            }
        }
        return likely;
    }
}
