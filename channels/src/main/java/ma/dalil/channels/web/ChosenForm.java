package ma.dalil.channels.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import ma.dalil.knowledge.language.WrittenForms;
import org.jspecify.annotations.Nullable;

/// The written form of the page: the one that was chosen, else the first that the browser asks for, else Arabic.
final class ChosenForm {

    private static final int LONGEST_HEADER = 200;

    private ChosenForm() {}

    static Locale of(RoutingContext request) {
        return tagged(request.request().getParam("lang"))
                .or(() -> accepted(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)))
                .orElse(WrittenForms.ARABIC);
    }

    /// Empty if the tag is none of the six.
    static Optional<Locale> tagged(@Nullable String tag) {
        return tag == null
                ? Optional.empty()
                : Optional.of(Locale.forLanguageTag(tag)).filter(WrittenForms.ALL::contains);
    }

    private static Optional<Locale> accepted(@Nullable String header) {
        if (header == null || header.isBlank() || header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        try {
            List<LanguageRange> ranges = LanguageRange.parse(header);
            return ranges.stream().flatMap(range -> form(range).stream()).findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> form(LanguageRange range) {
        Locale asked = Locale.forLanguageTag(range.getRange());
        boolean latin = asked.getScript().equals("Latn");
        return switch (asked.getLanguage()) {
            case "fr" -> Optional.of(WrittenForms.FRENCH);
            case "ar" -> Optional.of(WrittenForms.ARABIC);
            case "ary" -> Optional.of(latin ? WrittenForms.DARIJA_LATIN : WrittenForms.DARIJA_ARABIC);
            case "zgh", "ber" -> Optional.of(latin ? WrittenForms.AMAZIGH_LATIN : WrittenForms.AMAZIGH_TIFINAGH);
            default -> Optional.empty();
        };
    }
}
