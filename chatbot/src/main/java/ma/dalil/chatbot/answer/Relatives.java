package ma.dalil.chatbot.answer;

import java.util.Locale;
import ma.dalil.knowledge.procedure.Lexicon;
import ma.dalil.knowledge.procedure.Procedure;
import org.springframework.stereotype.Component;

/// Services that people pass between in one conversation: the passport of a grown-up and of a child, a card and its
/// loss.
@Component
public final class Relatives {

    /// What a service is to another one.
    enum Relation {
        THE_SAME,
        /// It gives the same paper.
        SAME_PAPER,
        /// One names the other as related.
        RELATED,
        OTHER
    }

    private final Lexicon lexicon;

    public Relatives(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Relation between(Procedure some, Procedure other) {
        if (some.id().equals(other.id())) {
            return Relation.THE_SAME;
        }
        if (some.output() != null && some.output().equals(other.output())) {
            return Relation.SAME_PAPER;
        }
        return some.related().contains(other.id()) || other.related().contains(some.id())
                ? Relation.RELATED
                : Relation.OTHER;
    }

    boolean areOneFamily(Procedure some, Procedure other) {
        return between(some, other) != Relation.OTHER;
    }

    /// What the family is called: the paper that it gives, where it gives one.
    String commonName(Procedure procedure, Locale form) {
        return procedure.output() == null
                ? procedure.name().in(form)
                : lexicon.term(procedure.output()).name().in(form);
    }
}
