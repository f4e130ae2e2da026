package ma.dalil.channels.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Choice;
import ma.dalil.channels.conversation.TurnView.Citation;
import ma.dalil.channels.conversation.TurnView.Ending;
import ma.dalil.channels.conversation.TurnView.Handover;
import ma.dalil.channels.conversation.TurnView.Helpline;
import ma.dalil.channels.conversation.TurnView.Speaker;
import org.jspecify.annotations.Nullable;

/// One reply as the template shows it; its component names are the template's.
///
/// @param voice `assistant` or `staff`
/// @param agreement the choice by which an offered person is accepted; null if there is none
record TurnBody(
        String id,
        String voice,
        String speaker,
        String language,
        String direction,
        List<HelplineView> helplines,
        List<ReplyText.Block> blocks,
        List<SourceView> citations,
        boolean offer,
        @Nullable Choice agreement,
        List<Choice> choices,
        boolean rateable,
        @Nullable String receipt) {

    /// @param dial the number without what a telephone does not dial
    record HelplineView(String name, String number, String dial) {}

    record SourceView(
            String anchor,
            String title,
            String publisher,
            @Nullable String url,
            String language,
            String direction,
            String languageName,
            String quote,
            @Nullable String asOf) {}

    /// Without anything that can be done with it.
    static TurnBody toRead(TurnView turn, PageWords words) {
        TurnBody body = of(turn, words);
        return new TurnBody(
                body.id,
                body.voice,
                body.speaker,
                body.language,
                body.direction,
                body.helplines,
                body.blocks,
                body.citations,
                false,
                null,
                List.of(),
                false,
                body.receipt);
    }

    static TurnBody of(TurnView turn, PageWords words) {
        boolean staff = turn.answeredBy() == Speaker.STAFF;
        boolean offer = turn.handover() != null && turn.handover().status() == Handover.Status.OFFERED;
        List<Choice> choices = turn.choices();
        boolean agreed = offer && !choices.isEmpty();
        return new TurnBody(
                turn.id().toString(),
                staff ? "staff" : "assistant",
                words.of(staff ? "staff" : "assistant"),
                turn.language(),
                direction(turn.language()),
                turn.helplines().stream().map(TurnBody::helpline).toList(),
                ReplyText.of(turn),
                turn.citations().stream().map(cited -> source(turn, cited)).toList(),
                offer,
                agreed ? choices.getLast() : null,
                agreed ? choices.subList(0, choices.size() - 1) : choices,
                turn.outcome() == Ending.ANSWERED && !staff,
                turn.receipt());
    }

    /// A reply with one of everything and no words, from which the script builds replies.
    static TurnBody blank(PageWords words) {
        Citation citation = new Citation(1, "", "", "", "", words.language(), "", "", "", "");
        TurnView blank = new TurnView(
                new UUID(0, 0),
                new UUID(0, 0),
                words.language(),
                Ending.ANSWERED,
                "",
                List.of(),
                List.of(citation),
                List.of(new Choice("", ""), new Choice("", "")),
                List.of(new Helpline("", "")),
                new Handover("", "", Handover.Status.OFFERED),
                Speaker.ASSISTANT);
        return of(blank.withReceipt(""), words);
    }

    boolean helped() {
        return !helplines.isEmpty();
    }

    /// An empty code is there for the script to fill in.
    boolean receipted() {
        return receipt != null;
    }

    boolean cited() {
        return !citations.isEmpty();
    }

    int citationCount() {
        return citations.size();
    }

    boolean offersChoices() {
        return !choices.isEmpty();
    }

    private static HelplineView helpline(Helpline line) {
        return new HelplineView(line.name(), line.number(), line.number().replaceAll("[^\\d+]", ""));
    }

    private static SourceView source(TurnView turn, Citation cited) {
        return new SourceView(
                ReplyText.anchor(turn, cited.number()),
                cited.title(),
                cited.publisher(),
                web(cited.url()),
                cited.language(),
                direction(cited.language()),
                PageWords.name(Locale.forLanguageTag(cited.language())),
                cited.quote(),
                cited.asOf());
    }

    /// Only an address of the web becomes a link.
    private static @Nullable String web(@Nullable String url) {
        return url != null && (url.startsWith("https://") || url.startsWith("http://")) ? url : null;
    }

    private static String direction(String tag) {
        return PageWords.direction(Locale.forLanguageTag(tag));
    }
}
