package ma.dalil.chatbot.wording;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ma.dalil.channels.desk.Wording.Slot;
import ma.dalil.chatbot.wording.ShippedReplies.SlotNames;

/// The places in a text, such as `{costs}`, that are filled from the case or from the record of its service; an
/// officer may name them in French or in Arabic too.
final class Slots {

    static final String REFERENCE = "reference";

    private static final Pattern SLOT = Pattern.compile("\\{([^{}\\n]{1,40})}");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final Map<String, String> ids = new HashMap<>();
    private final SequencedMap<String, Slot> all = new LinkedHashMap<>();

    Slots(Map<String, SlotNames> names) {
        names.forEach((id, called) -> {
            ids.put(folded(id), id);
            called.french().forEach(name -> ids.put(folded(name), id));
            called.arabic().forEach(name -> ids.put(folded(name), id));
            all.put(
                    id,
                    new Slot(
                            id,
                            Map.of(
                                    "fr",
                                    called.french().getFirst(),
                                    "ar",
                                    called.arabic().getFirst())));
        });
    }

    /// In the order in which they are offered.
    List<Slot> all() {
        return List.copyOf(all.values());
    }

    /// The section's identifier, or [#REFERENCE].
    Optional<String> idOf(String name) {
        return Optional.ofNullable(ids.get(folded(name)));
    }

    /// The names in a text as they are written, in their order.
    static List<String> in(String text) {
        return SLOT.matcher(text)
                .results()
                .map((MatchResult slot) -> slot.group(1))
                .toList();
    }

    static String without(String text) {
        return SLOT.matcher(text).replaceAll(" ");
    }

    static Matcher matcher(String text) {
        return SLOT.matcher(text);
    }

    private static String folded(String name) {
        String bare =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return bare.strip().toLowerCase(Locale.ROOT);
    }
}
