package ma.dalil.channels.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import ma.dalil.channels.conversation.Conversations.Entry;
import ma.dalil.channels.conversation.Conversations.Notice;
import ma.dalil.channels.conversation.Conversations.Transcript;
import ma.dalil.channels.conversation.InboundMessage;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.conversation.TurnView.Handover;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// The citizen's page as the template shows it; its component names are the template's.
///
/// @param messageId what the page's next message is told by, so that a form sent twice is answered once
/// @param failed the page tells an error and not the conversation
/// @param draft what was written and could not be sent
/// @param code by which the conversation goes on elsewhere; it is told once
/// @param embedding the page stands in a frame of another site
/// @param announced what the desk tells everybody
record PageView(
        String lang,
        String dir,
        Map<String, String> words,
        Map<String, String> assets,
        List<FormLink> forms,
        List<String> questions,
        String messageId,
        boolean started,
        List<Line> entries,
        @Nullable Held held,
        boolean erased,
        boolean failed,
        @Nullable String error,
        String draft,
        @Nullable String code,
        @Nullable Keys keys,
        TurnBody blank,
        @Nullable Embedding embedding,
        @Nullable Announced announced) {

    /// The letters of Tifinagh-IRCAM in its order.
    private static final List<String> LETTERS =
            List.of("ⴰ ⴱ ⴳ ⴳⵯ ⴷ ⴹ ⴻ ⴼ ⴽ ⴽⵯ ⵀ ⵃ ⵄ ⵅ ⵇ ⵉ ⵊ ⵍ ⵎ ⵏ ⵓ ⵔ ⵕ ⵖ ⵙ ⵚ ⵛ ⵜ ⵟ ⵡ ⵢ ⵣ ⵥ".split(" "));

    /// @param name in the form itself
    record FormLink(String tag, String address, String name, String direction, boolean current) {}

    /// Either what the citizen wrote or a reply.
    ///
    /// @param last where the page opens
    record Line(@Nullable Written citizen, @Nullable TurnBody turn, boolean last) {}

    record Written(String said) {}

    /// A case that lies with the staff.
    record Held(String state, String reference) {}

    record Announced(String lang, String dir, String text) {}

    record Keys(List<String> letters) {}

    /// @param sites which may show the page, as a content policy lists them
    /// @param style where the site's colour is, if it has one
    /// @param query what goes along to the page in another form
    record Embedding(String sites, @Nullable String style, String query) {}

    static PageView fresh(PageWords words, Map<String, String> assets, boolean erased) {
        return fresh(words, assets, erased, null);
    }

    static PageView embedded(PageWords words, Map<String, String> assets, Embedding embedding) {
        return fresh(words, assets, false, embedding);
    }

    private static PageView fresh(
            PageWords words, Map<String, String> assets, boolean erased, @Nullable Embedding embedding) {
        return new PageView(
                words.language(),
                PageWords.direction(words.form()),
                words.words(),
                assets,
                embedding == null ? links(words.form(), "/", "") : links(words.form(), "/embed", embedding.query()),
                words.questions(),
                UUID.randomUUID().toString(),
                false,
                List.of(),
                null,
                erased,
                false,
                null,
                "",
                null,
                words.form().getLanguage().equals("zgh") ? new Keys(LETTERS) : null,
                TurnBody.blank(words),
                embedding,
                null);
    }

    /// The page with these lines, to read.
    PageView reading(List<Line> lines) {
        return with(lines, null);
    }

    PageView of(Transcript transcript, PageWords spoken) {
        List<Entry> said = transcript.entries();
        int last = opening(said);
        List<Line> lines = IntStream.range(0, said.size())
                .mapToObj(i -> line(said.get(i), transcript, spoken, i == last))
                .toList();
        return with(lines, held(transcript).orElse(null));
    }

    private PageView with(List<Line> lines, @Nullable Held held) {
        return new PageView(
                lang, dir, words, assets, forms, questions, messageId, true, lines, held, erased, failed, error, draft,
                code, keys, blank, embedding, announced);
    }

    PageView telling(String joinCode) {
        return new PageView(
                lang, dir, words, assets, forms, questions, messageId, started, entries, held, erased, failed, error,
                draft, joinCode, keys, blank, embedding, announced);
    }

    /// The page under what the desk tells everybody.
    PageView announcing(Optional<Notice> notice) {
        Announced told = notice.map(said -> new Announced(
                        said.language(), PageWords.direction(WrittenForms.of(said.language())), said.text()))
                .orElse(null);
        return new PageView(
                lang, dir, words, assets, forms, questions, messageId, started, entries, held, erased, failed, error,
                draft, code, keys, blank, embedding, told);
    }

    PageView failing(String told, String written, UUID message) {
        return new PageView(
                lang,
                dir,
                words,
                assets,
                forms,
                questions,
                message.toString(),
                true,
                entries,
                held,
                erased,
                true,
                told,
                written,
                null,
                keys,
                blank,
                embedding,
                announced);
    }

    int longest() {
        return InboundMessage.MAX_LENGTH;
    }

    Written citizenBlank() {
        return new Written("");
    }

    /// A page in all forms.
    static List<FormLink> links(Locale chosen, String page, String query) {
        return WrittenForms.ALL.stream()
                .map(form -> new FormLink(
                        form.toLanguageTag(),
                        page + "?lang=" + form.toLanguageTag() + query,
                        PageWords.name(form),
                        PageWords.direction(form),
                        form.equals(chosen)))
                .toList();
    }

    /// The last thing said; its question, if it answers one.
    private static int opening(List<Entry> said) {
        int last = said.size() - 1;
        return last > 0 && said.get(last - 1).fromCitizen() ? last - 1 : last;
    }

    private static Line line(Entry entry, Transcript transcript, PageWords words, boolean last) {
        if (entry.fromCitizen()) {
            return new Line(new Written(entry.text()), null, last);
        }
        TurnView turn = entry.turn();
        return new Line(null, TurnBody.of(turn == null ? bare(entry, transcript) : turn, words), last);
    }

    /// Something said of which only the words are kept.
    private static TurnView bare(Entry entry, Transcript transcript) {
        return new TurnView(
                UUID.randomUUID(),
                transcript.id(),
                transcript.language(),
                TurnView.Ending.HANDED_OVER,
                entry.text(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                entry.speaker());
    }

    private static Optional<Held> held(Transcript transcript) {
        return Optional.ofNullable(transcript.handover())
                .filter(handover ->
                        handover.status() == Handover.Status.OPEN || handover.status() == Handover.Status.CLAIMED)
                .map(handover -> new Held(handover.status().name(), handover.reference()));
    }
}
