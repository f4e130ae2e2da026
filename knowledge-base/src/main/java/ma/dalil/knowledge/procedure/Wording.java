package ma.dalil.knowledge.procedure;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import ma.dalil.knowledge.language.WrittenForms;

/// One thing said in all six written forms.
public record Wording(Map<Locale, String> byForm) {

    public Wording {
        byForm = Map.copyOf(byForm);
        for (Locale form : WrittenForms.ALL) {
            if (!byForm.containsKey(form)) {
                throw new IllegalArgumentException("a wording lacks the form " + form.toLanguageTag());
            }
        }
    }

    public String in(Locale form) {
        return Objects.requireNonNull(byForm.get(form), () -> "no wording in " + form.toLanguageTag());
    }
}
