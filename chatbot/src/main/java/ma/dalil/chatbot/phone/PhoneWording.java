package ma.dalil.chatbot.phone;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ma.dalil.channels.conversation.Conversations.Reason;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.channels.phone.text.GsmFolding;
import ma.dalil.channels.phone.text.OptWords;
import ma.dalil.channels.phone.text.PhoneNotice;
import ma.dalil.channels.phone.text.PhonePart;
import ma.dalil.channels.phone.text.SmsText;
import ma.dalil.channels.phone.text.WhatsAppText;
import ma.dalil.knowledge.language.FormBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The words of what goes to telephones: replies as their channel shows them, and what the service says of itself.
@Component
public class PhoneWording {

    /// The template that asks somebody to write again.
    private static final String CALL_BACK = "answer-waiting";

    private final Map<Locale, FormBundle> bundles = FormBundle.inAllForms(PhoneWording.class, "phone");

    /// @param link where the whole reply can be read; null if nowhere
    List<Content> parts(TurnView said, PhoneChannel channel, @Nullable String link) {
        List<PhonePart> parts = switch (channel) {
            case SMS -> SmsText.of(said, link);
            case WHATSAPP -> WhatsAppText.of(said);
        };
        return parts.stream()
                .<Content>map(part -> new Content.Text(part.text(), part.buttons()))
                .toList();
    }

    /// The parts of a message, the last one with a line on how to get no more.
    List<Content> ending(List<Content> parts, Locale form, String link) {
        String line = GsmFolding.fold(bundle(form).words("stop-link", link));
        return IntStream.range(0, parts.size())
                .mapToObj(at -> at == parts.size() - 1 ? with(parts.get(at), line) : parts.get(at))
                .toList();
    }

    private static Content with(Content part, String line) {
        return switch (part) {
            case Content.Text(String text, List<String> buttons) -> new Content.Text(text + "\n" + line, buttons);
            case Content.Template template -> template;
        };
    }

    /// @param link that stops everything where a word cannot; null: a word can
    Content notice(PhoneChannel channel, Locale form, @Nullable String link) {
        return text(
                switch (channel) {
                    case SMS -> PhoneNotice.sms(form, link);
                    case WHATSAPP -> PhoneNotice.whatsApp(form);
                });
    }

    Content callBack(Locale form) {
        return new Content.Template(CALL_BACK, form, Map.of());
    }

    /// What was heard, with one tap to say that it is wrong.
    Content heard(PhoneChannel channel, Locale form, String text) {
        return new Content.Text(
                spelt(channel, bundle(form).words("heard", text)),
                List.of(bundle(form).words("heard.correct")));
    }

    /// Asks why an answer did not help: the reasons of the page, by number.
    Content reasons(PhoneChannel channel, Locale form) {
        FormBundle bundle = bundle(form);
        Reason[] reasons = Reason.values();
        return text(spelt(
                channel,
                bundle.words("why")
                        + IntStream.range(0, reasons.length)
                                .mapToObj(at -> "\n" + (at + 1) + ". " + bundle.words("why." + reasons[at].id()))
                                .collect(Collectors.joining())));
    }

    /// The words by which the service is governed.
    Content help(PhoneChannel channel, Locale form) {
        return words(
                channel,
                form,
                "help",
                OptWords.word(OptWords.Command.RESET, form),
                OptWords.word(OptWords.Command.STOP, form),
                OptWords.word(OptWords.Command.START, form));
    }

    Content words(PhoneChannel channel, Locale form, String key, Object... arguments) {
        return text(spelt(channel, bundle(form).words(key, arguments)));
    }

    /// An SMS is paid by the segment, of which a letter outside GSM 03.38 makes two.
    private static String spelt(PhoneChannel channel, String text) {
        return switch (channel) {
            case SMS -> GsmFolding.fold(text);
            case WHATSAPP -> text;
        };
    }

    /// What the desk tells everybody.
    Content announced(String text, PhoneChannel channel) {
        return text(
                switch (channel) {
                    case SMS -> GsmFolding.fold(text);
                    case WHATSAPP -> text;
                });
    }

    private static Content text(String text) {
        return new Content.Text(text, List.of());
    }

    private FormBundle bundle(Locale form) {
        return Objects.requireNonNull(bundles.get(form), form::toLanguageTag);
    }
}
