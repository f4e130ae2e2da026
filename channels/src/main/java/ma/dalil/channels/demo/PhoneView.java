package ma.dalil.channels.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import ma.dalil.channels.phone.PhoneChannel;

/// The page as the template shows it; its component names are the template's.
record PhoneView(
        String lang,
        String dir,
        String otherLang,
        Map<String, String> words,
        String style,
        String script,
        List<Choice> persons,
        List<Phone> phones,
        List<Mood> moods) {

    record Choice(String number, String name, boolean chosen) {}

    /// @param rich whether more than text can be sent
    record Phone(String channel, String name, String label, String thread, String field, String number, boolean rich) {}

    record Mood(String id, String name) {}

    static PhoneView of(PhoneWords words, DemoSettings settings, FictitiousPerson chosen, String style, String script) {
        return new PhoneView(
                words.language(),
                words.direction(),
                words.other(),
                words.plain(),
                style,
                script,
                FictitiousPerson.ALL.stream()
                        .map(person ->
                                new Choice(person.number(), words.words(person.nameKey()), person.equals(chosen)))
                        .toList(),
                List.of(phone(words, settings, PhoneChannel.WHATSAPP), phone(words, settings, PhoneChannel.SMS)),
                Arrays.stream(ProviderMood.values())
                        .map(mood -> new Mood(mood.id(), words.words("provider-" + mood.id())))
                        .toList());
    }

    private static Phone phone(PhoneWords words, DemoSettings settings, PhoneChannel channel) {
        String name = channel.name().toLowerCase(Locale.ROOT);
        return new Phone(
                name,
                words.words(name),
                words.words("phone-" + name),
                words.words("thread-" + name),
                words.words("message-" + name),
                settings.service(channel).party(),
                channel == PhoneChannel.WHATSAPP);
    }
}
