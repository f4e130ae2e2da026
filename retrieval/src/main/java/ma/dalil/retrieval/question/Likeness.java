package ma.dalil.retrieval.question;

import ma.dalil.retrieval.index.LexicalIndex;
import ma.dalil.retrieval.index.LexicalSnapshot;
import ma.dalil.retrieval.lexical.LexicalSearch;
import ma.dalil.retrieval.question.Asked.Word;
import ma.dalil.retrieval.text.Concepts;
import org.springframework.stereotype.Component;

/// Reads questions for comparison: words meet over forms and spellings as they do in the search, and weigh what they
/// weigh there.
@Component
public final class Likeness {

    private final Concepts concepts;
    private final LexicalSearch search;
    private final LexicalIndex index;

    public Likeness(Concepts concepts, LexicalSearch search, LexicalIndex index) {
        this.concepts = concepts;
        this.search = search;
        this.index = index;
    }

    /// What a question says, weighed by the index of now.
    public Asked read(String question) {
        try (LexicalSnapshot now = index.snapshot()) {
            return new Asked(concepts.keys(question).stream()
                    .filter(keys -> !keys.isEmpty())
                    .map(keys -> new Word(keys, search.weight(keys, now)))
                    .toList());
        }
    }
}
