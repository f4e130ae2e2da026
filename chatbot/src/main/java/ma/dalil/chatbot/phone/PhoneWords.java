package ma.dalil.chatbot.phone;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ma.dalil.channels.phone.text.OptWords;
import ma.dalil.knowledge.language.FormBundle;
import org.springframework.stereotype.Component;

/// Which orders and opinions people write, in all forms: a word, or a thumb, counts only as the whole message.
@Component
public class PhoneWords {

    private static final String THUMB = "(?:\\s*%s[\\x{1F3FB}-\\x{1F3FF}\\x{FE0F}]*)+\\s*";
    private static final Pattern UP = Pattern.compile(THUMB.formatted("\\x{1F44D}"));
    private static final Pattern DOWN = Pattern.compile(THUMB.formatted("\\x{1F44E}"));

    private final Map<String, PhoneWord> own = new HashMap<>();

    public PhoneWords() {
        FormBundle.inAllForms(PhoneWords.class, "phone").values().forEach(bundle -> {
            add(bundle.words("order.erase"), PhoneWord.ERASE);
            add(bundle.words("order.code"), PhoneWord.CODE);
            add(bundle.words("heard.correct"), PhoneWord.CORRECT);
        });
    }

    private void add(String words, PhoneWord meaning) {
        Arrays.stream(words.split(",")).forEach(word -> own.put(key(word), meaning));
    }

    Optional<PhoneWord> in(String text) {
        return OptWords.read(text)
                .map(command -> switch (command) {
                    case STOP -> PhoneWord.OPT_OUT;
                    case START -> PhoneWord.OPT_IN;
                    case HELP -> PhoneWord.HELP;
                    case RESET -> PhoneWord.RESET;
                    case WITHDRAW -> PhoneWord.WITHDRAW;
                    case HELPFUL -> PhoneWord.HELPFUL;
                    case UNHELPFUL -> PhoneWord.UNHELPFUL;
                })
                .or(() -> Optional.ofNullable(own.get(key(text))))
                .or(() -> thumb(text));
    }

    private static Optional<PhoneWord> thumb(String text) {
        if (UP.matcher(text).matches()) {
            return Optional.of(PhoneWord.HELPFUL);
        }
        return DOWN.matcher(text).matches() ? Optional.of(PhoneWord.UNHELPFUL) : Optional.empty();
    }

    private static String key(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'');
    }
}
