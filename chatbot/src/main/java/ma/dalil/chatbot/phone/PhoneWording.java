package ma.dalil.chatbot.phone;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.channels.phone.OutboundPhoneMessage.Content;
import ma.dalil.channels.phone.PhoneChannel;
import ma.dalil.knowledge.language.FormBundle;
import org.springframework.stereotype.Component;

/// The words of what goes to telephones: replies as their channel shows them, and what the service says of itself.
@Component
public class PhoneWording {

    /// The template that asks somebody to write again.
    private static final String CALL_BACK = "answer-waiting";

    private final Map<Locale, FormBundle> bundles = FormBundle.inAllForms(PhoneWording.class, "phone");

    List<Content> parts(TurnView said, PhoneChannel channel) {
        return List.of(new Content.Text(said.text(), List.of()));
    }

    Content notice(PhoneChannel channel, Locale form) {
        return words(form, "joined");
    }

    Content callBack(Locale form) {
        return new Content.Template(CALL_BACK, form, Map.of());
    }

    /// What was heard, with one tap to say that it is wrong.
    Content heard(Locale form, String text) {
        FormBundle bundle = bundle(form);
        return new Content.Text(bundle.words("heard", text), List.of(bundle.words("heard.correct")));
    }

    Content words(Locale form, String key, Object... arguments) {
        return new Content.Text(bundle(form).words(key, arguments), List.of());
    }

    private FormBundle bundle(Locale form) {
        return Objects.requireNonNull(bundles.get(form), form::toLanguageTag);
    }
}
