package ma.dalil.channels.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import ma.dalil.knowledge.language.FormBundle;
import ma.dalil.knowledge.language.WrittenForms;

/// What the citizen's page says in one written form.
record PageWords(Locale form, Map<String, String> words) {

    private static final String QUESTION = "question-";

    /// How each form names itself.
    private static final Map<Locale, String> NAMES = Map.of(
            WrittenForms.FRENCH, "Français",
            WrittenForms.ARABIC, "العربية",
            WrittenForms.DARIJA_ARABIC, "الدارجة",
            WrittenForms.DARIJA_LATIN, "Darija",
            WrittenForms.AMAZIGH_TIFINAGH, "ⵜⴰⵎⴰⵣⵉⵖⵜ",
            WrittenForms.AMAZIGH_LATIN, "Tamaziɣt");

    PageWords {
        words = Map.copyOf(words);
    }

    static Map<Locale, PageWords> inAllForms() {
        return WrittenForms.ALL.stream().collect(Collectors.toMap(Function.identity(), PageWords::in));
    }

    private static PageWords in(Locale form) {
        FormBundle bundle = FormBundle.of(PageWords.class, "chat", form);
        return new PageWords(
                form, bundle.keys().stream().collect(Collectors.toMap(Function.identity(), bundle::words)));
    }

    String of(String key) {
        return Objects.requireNonNull(words.get(key), key);
    }

    String language() {
        return form.toLanguageTag();
    }

    /// What people come for, as they would ask.
    List<String> questions() {
        return words.keySet().stream()
                .filter(key -> key.startsWith(QUESTION))
                .sorted()
                .map(this::of)
                .toList();
    }

    static String name(Locale form) {
        return NAMES.getOrDefault(form, form.toLanguageTag());
    }

    static String direction(Locale form) {
        return WrittenForms.isRightToLeft(form) ? "rtl" : "ltr";
    }
}
