package ma.dalil.channels.phone.text;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ma.dalil.knowledge.language.FormBundle;

/// What is said around a reply on a telephone, in the form of the reply.
final class PhoneWords {

    private static final Map<Locale, FormBundle> BUNDLES = FormBundle.inAllForms(PhoneWords.class, "phone");

    private PhoneWords() {}

    static String say(Locale form, String key, Object... arguments) {
        return Objects.requireNonNull(BUNDLES.get(form), form::toLanguageTag).words(key, arguments);
    }
}
