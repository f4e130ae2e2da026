package ma.dalil.channels.phone.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import ma.dalil.knowledge.language.Tifinagh;
import ma.dalil.knowledge.language.WrittenForms;

/// The few words by which a person governs the service: stop, start again, help, a new conversation, no civil servant
/// any more, what an answer was worth.
///
/// A word counts only as the whole message, in any form and script, whatever its case, accents and punctuation; inside
/// a sentence it means what it says. Twilio's own words (STOP, STOPALL, UNSUBSCRIBE, CANCEL, END, QUIT, REVOKE, OPTOUT;
/// START, UNSTOP; HELP, INFO) are among them, except YES, by which people agree to an offer. Words that are questions
/// of their own here are left out: `fin` (Darija: where), `حبس` (prison), `وقف` (endowment), `استئناف` (appeal).
public final class OptWords {

    public enum Command {
        STOP,
        START,
        HELP,
        RESET,
        /// A person is not wanted any more: where one is due or offered.
        WITHDRAW,
        /// What the last answer was worth: where there is one.
        HELPFUL,
        UNHELPFUL
    }

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Properties WORDS = read();
    private static final Map<String, Command> COMMANDS = commands();

    private OptWords() {}

    /// What a message asks of the service; empty if it is an ordinary message.
    public static Optional<Command> read(String message) {
        return Optional.ofNullable(COMMANDS.get(key(message)));
    }

    /// The word that a person who reads a form is told.
    public static String word(Command command, Locale form) {
        boolean tifinagh = form.equals(WrittenForms.AMAZIGH_TIFINAGH);
        Locale written = tifinagh ? WrittenForms.AMAZIGH_LATIN : form;
        String word = words(name(command, written)).getFirst();
        return tifinagh ? Tifinagh.ofLatin(word) : word;
    }

    /// Tifinagh is read as its Latin letters, Arabic letters in their plainest shape.
    private static String key(String message) {
        String decomposed = Normalizer.normalize(Tifinagh.toLatin(message), Normalizer.Form.NFKD);
        String plain = MARKS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ـ", "")
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace('ɣ', 'g');
        return NO_WORD.matcher(plain).replaceAll(" ").strip();
    }

    private static Map<String, Command> commands() {
        Map<String, Command> commands = new HashMap<>();
        for (Command command : Command.values()) {
            for (Locale form : WrittenForms.AUTHORED) {
                words(name(command, form)).forEach(word -> {
                    Command other = commands.put(key(word), command);
                    if (other != null && other != command) {
                        throw new IllegalStateException("'" + word + "' means " + command + " and " + other);
                    }
                });
            }
        }
        return Map.copyOf(commands);
    }

    private static String name(Command command, Locale form) {
        return command.name().toLowerCase(Locale.ROOT) + "." + form.toLanguageTag();
    }

    private static List<String> words(String name) {
        String line = Objects.requireNonNull(WORDS.getProperty(name), name);
        return Arrays.stream(line.split(",")).map(String::strip).toList();
    }

    private static Properties read() {
        Properties words = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                Objects.requireNonNull(OptWords.class.getResourceAsStream("opt-words.properties")),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
