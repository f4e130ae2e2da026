package ma.dalil.chatbot.escalation;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ma.dalil.channels.conversation.Channel;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Handover;
import ma.dalil.channels.conversation.TurnView.Speaker;
import ma.dalil.channels.conversation.TurnView.Statement;
import ma.dalil.chatbot.transcript.Conversation;
import ma.dalil.chatbot.turn.ReplyRenderer;
import ma.dalil.chatbot.turn.Turn;
import org.springframework.stereotype.Component;

/// What a citizen reads while a person has the case: who is speaking is always said, and no answer of the assistant is
/// in it.
@Component
public class HandoverReplies {

    private final ReplyRenderer words;
    private final Expectations expectations;

    public HandoverReplies(ReplyRenderer words, Expectations expectations) {
        this.words = words;
        this.expectations = expectations;
    }

    /// The message was passed on.
    public TurnView relayed(Turn turn, Handover handover) {
        return toTurn(turn, "handover.relayed", handover);
    }

    /// A person is due.
    public TurnView opened(Turn turn, Handover handover) {
        return toTurn(turn, "handover.opened", handover);
    }

    public TurnView claimed(Conversation conversation, Handover handover) {
        return notice(conversation, "handover.claimed", handover);
    }

    public TurnView closed(Conversation conversation, Handover handover) {
        return notice(conversation, "handover.closed", handover);
    }

    public TurnView forwarded(Conversation conversation, Handover handover) {
        return notice(conversation, "handover.forwarded", handover);
    }

    public TurnView withdrawn(Conversation conversation, Handover handover) {
        return notice(conversation, "handover.withdrawn", handover);
    }

    /// The reply with what can be said of how long it may take, and by which word a telephone withdraws, which has no
    /// button for it.
    public TurnView expecting(TurnView reply, Escalation opened, Channel channel) {
        Locale form = Locale.forLanguageTag(reply.language());
        String text = reply.text() + "\n" + expectations.words(opened, form);
        return reply.withText(
                switch (channel) {
                    case WEB -> text;
                    case WHATSAPP, SMS -> text + "\n" + expectations.withdrawal(form);
                });
    }

    public TurnView fromStaff(Conversation conversation, String text, Handover handover) {
        return fromStaff(conversation, UUID.randomUUID(), text, handover);
    }

    /// What a civil servant says, under an identifier of its own.
    public TurnView fromStaff(Conversation conversation, UUID messageId, String text, Handover handover) {
        String language = conversation.form().toLanguageTag();
        return staff(messageId, conversation, language, text, List.of(), List.of(), handover);
    }

    /// What the assistant drafted and a civil servant approved: said by the civil servant, with its sources.
    public TurnView approved(Conversation conversation, TurnView draft, Handover handover) {
        return staff(
                UUID.randomUUID(),
                conversation,
                draft.language(),
                draft.text(),
                draft.statements(),
                draft.citations(),
                handover);
    }

    /// What a civil servant wrote in place of a draft, with the sources of the draft that still bear it.
    public TurnView edited(Conversation conversation, String text, List<Citation> citations, Handover handover) {
        String language = conversation.form().toLanguageTag();
        return staff(UUID.randomUUID(), conversation, language, text, List.of(), citations, handover);
    }

    private static TurnView staff(
            UUID id,
            Conversation conversation,
            String language,
            String text,
            List<Statement> statements,
            List<Citation> citations,
            Handover handover) {
        return reply(id, conversation.id(), language, text, statements, citations, handover, Speaker.STAFF);
    }

    private TurnView toTurn(Turn turn, String key, Handover handover) {
        return assistant(turn.id(), turn.conversationId(), turn.form(), key, handover);
    }

    private TurnView notice(Conversation conversation, String key, Handover handover) {
        return assistant(UUID.randomUUID(), conversation.id(), conversation.form(), key, handover);
    }

    private TurnView assistant(UUID id, UUID conversationId, Locale form, String key, Handover handover) {
        String text = words.words(key, form);
        return reply(id, conversationId, form.toLanguageTag(), text, List.of(), List.of(), handover, Speaker.ASSISTANT);
    }

    private static TurnView reply(
            UUID id,
            UUID conversationId,
            String language,
            String text,
            List<Statement> statements,
            List<Citation> citations,
            Handover handover,
            Speaker speaker) {
        return new TurnView(
                id,
                conversationId,
                language,
                TurnView.Ending.HANDED_OVER,
                text,
                statements,
                citations,
                List.of(),
                List.of(),
                handover,
                speaker);
    }
}
