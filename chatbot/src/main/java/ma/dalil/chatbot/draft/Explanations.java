package ma.dalil.chatbot.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.chatbot.draft.JdbcDrafts.Explained;
import ma.dalil.chatbot.transcript.JdbcConversations;
import ma.dalil.chatbot.transcript.StoredTurn;
import ma.dalil.chatbot.turn.Answering;
import ma.dalil.chatbot.turn.Outcome.Answered;
import ma.dalil.chatbot.turn.ReplyRenderer;
import ma.dalil.chatbot.turn.Turn;
import ma.dalil.chatbot.turn.UsePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A draft in the language of the officer who reads it: the same question answered in that language. It counts only if
/// it relies on the same passages; otherwise there is none, rather than one that says something else.
@Component
public class Explanations {

    private static final Logger LOG = LoggerFactory.getLogger(Explanations.class);

    private final JdbcDrafts drafts;
    private final Answering answering;
    private final ReplyRenderer renderer;
    private final JdbcConversations conversations;

    public Explanations(
            JdbcDrafts drafts, Answering answering, ReplyRenderer renderer, JdbcConversations conversations) {
        this.drafts = drafts;
        this.answering = answering;
        this.renderer = renderer;
        this.conversations = conversations;
    }

    /// Worked out once and kept.
    Optional<TurnView> of(StoredDraft draft, StoredTurn question, Locale language) {
        if (draft.view().language().equals(language.toLanguageTag())) {
            return Optional.empty();
        }
        return drafts.explanation(draft, language)
                .or(() -> worked(draft, question, language))
                .flatMap(explained -> Optional.ofNullable(explained.view()));
    }

    /// Empty if it could not be worked out; another time it may.
    private Optional<Explained> worked(StoredDraft draft, StoredTurn question, Locale language) {
        Turn asked = question.turn(conversations.get(draft.conversationId()).thread());
        Turn turn =
                new Turn(asked.id(), asked.conversationId(), language, asked.text(), asked.masked(), asked.thread());
        try {
            Explained explained = new Explained(
                    answering.answer(turn, UsePolicy.FOR_STAFF, stage -> {}) instanceof Answered answered
                            ? same(draft.view(), renderer.render(turn, answered.approved(), null, null))
                                    .orElse(null)
                            : null);
            drafts.explain(draft, language, explained);
            return Optional.of(explained);
        } catch (RuntimeException fault) { // the draft can be read without it
            LOG.warn("Draft {} is not explained: {}", draft.id(), fault.toString());
            return Optional.empty();
        }
    }

    private static Optional<TurnView> same(TurnView draft, TurnView other) {
        return passages(draft).equals(passages(other)) ? Optional.of(other) : Optional.empty();
    }

    private static Set<List<String>> passages(TurnView view) {
        Set<List<String>> passages = new HashSet<>();
        view.citations().forEach(citation -> passages.add(List.of(citation.documentId(), citation.section())));
        return passages;
    }
}
