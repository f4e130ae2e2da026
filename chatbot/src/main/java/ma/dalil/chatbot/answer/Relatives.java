package ma.dalil.chatbot.answer;

import java.util.Locale;
import ma.dalil.knowledge.procedure.Lexicon;
import ma.dalil.knowledge.procedure.Procedure;
import org.springframework.stereotype.Component;

/// Services that people pass between in one conversation: the passport of a grown-up and of a child, a card and its
/// loss.
@Component
public final class Relatives {

    private final Lexicon lexicon;

    public Relatives(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Whether two services are one, name each other as related, or give the same paper.
    boolean areOneFamily(Procedure some, Procedure other) {
        return some.related().contains(other.id()) || other.related().contains(some.id()) || giveOnePaper(some, other);
    }

    /// Whether two services are one, or give the same paper.
    boolean giveOnePaper(Procedure some, Procedure other) {
        return some.id().equals(other.id())
                || (some.output() != null && some.output().equals(other.output()));
    }

    /// What the family is called: the paper that it gives, where it gives one.
    String commonName(Procedure procedure, Locale form) {
        return procedure.output() == null
                ? procedure.name().in(form)
                : lexicon.term(procedure.output()).name().in(form);
    }
}
