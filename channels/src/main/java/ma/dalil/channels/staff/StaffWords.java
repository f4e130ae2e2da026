package ma.dalil.channels.staff;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import ma.dalil.knowledge.Morocco;
import ma.dalil.knowledge.language.FormBundle;
import ma.dalil.knowledge.language.WrittenForms;

/// The words of the staff pages in one of the two languages that officers work in.
final class StaffWords {

    static final List<Locale> FORMS = List.of(WrittenForms.FRENCH, WrittenForms.ARABIC);

    /// One for the frame and the cases, one for each other part of the desk.
    private static final List<String> BUNDLES = List.of(
            "staff",
            "policy",
            "draft",
            "hours",
            "switches",
            "figures",
            "audit",
            "learning",
            "access",
            "account",
            "department",
            "replies");

    private static final String SECTOR = "sector.";
    private static final Duration SHORT_IN_HOURS = Duration.ofDays(2);

    private final Locale form;
    private final Map<String, FormBundle> bundles = new HashMap<>();
    private final Map<String, String> plain;
    private final List<String> sectors;
    private final DateTimeFormatter moments;
    private final DateTimeFormatter dates;

    StaffWords(Locale form) {
        this.form = form;
        Map<String, String> all = new HashMap<>();
        for (String name : BUNDLES) {
            FormBundle bundle = FormBundle.of(StaffWords.class, name, form);
            bundle.keys().forEach(key -> {
                bundles.put(key, bundle);
                all.put(key, bundle.words(key));
            });
        }
        this.plain = Map.copyOf(all);
        this.sectors = plain.keySet().stream()
                .filter(key -> key.startsWith(SECTOR))
                .map(key -> key.substring(SECTOR.length()))
                .sorted()
                .toList();
        Locale inMorocco = Locale.forLanguageTag(form.toLanguageTag() + "-MA");
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(inMorocco)
                .withZone(Morocco.ZONE);
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(inMorocco);
    }

    Locale form() {
        return form;
    }

    /// All words that take no arguments, for the templates.
    Map<String, String> plain() {
        return plain;
    }

    /// The sectors of public services that have a name.
    List<String> sectors() {
        return sectors;
    }

    String words(String key, Object... arguments) {
        return Objects.requireNonNull(bundles.get(key), key).words(key, arguments);
    }

    /// Empty for a key that is not among the words, as one from an address may be.
    Optional<String> find(String key) {
        return Optional.ofNullable(plain.get(key));
    }

    String category(String id) {
        return find("category." + id).orElse(id);
    }

    String language(String tag) {
        return find("language." + tag).orElse(tag);
    }

    String moment(Instant at) {
        return moments.format(at);
    }

    String date(LocalDate date) {
        return dates.format(date);
    }

    /// A duration in its largest unit; up to two days in hours.
    String duration(Duration duration) {
        Duration passed = duration.isNegative() ? Duration.ZERO : duration;
        if (passed.compareTo(Duration.ofHours(1)) < 0) {
            return words("duration.minutes", passed.toMinutes());
        }
        return passed.compareTo(SHORT_IN_HOURS) < 0
                ? words("duration.hours", passed.toHours())
                : words("duration.days", passed.toDays());
    }
}
