package ma.dalil.chatbot;

import ma.dalil.knowledge.procedure.KnowledgeLoader;
import ma.dalil.knowledge.procedure.Lexicon;
import ma.dalil.knowledge.procedure.ProcedureCatalog;
import ma.dalil.knowledge.procedure.ProcedureText;
import ma.dalil.knowledge.procedure.SectionWriter;

/// What ships, loaded once for the tests that need no search.
public final class Knowledge {

    private static final KnowledgeLoader.Knowledge SHIPPED = KnowledgeLoader.load(KnowledgeLoader.SHIPPED);

    private Knowledge() {}

    public static ProcedureCatalog catalog() {
        return SHIPPED;
    }

    public static Lexicon lexicon() {
        return SHIPPED.lexicon();
    }

    public static ProcedureText text() {
        return new SectionWriter(SHIPPED.lexicon());
    }
}
