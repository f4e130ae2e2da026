package ma.dalil.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageWordsTest {

    private final Map<Locale, PageWords> words = PageWords.inAllForms();

    @Test
    void everyFormSaysTheSameThings() {
        Set<String> keys = words.values().iterator().next().words().keySet();
        assertThat(words.values())
                .allSatisfy(form -> assertThat(form.words().keySet()).isEqualTo(keys));
    }

    @Test
    void everyFormHasEightQuestions() {
        assertThat(words.values())
                .allSatisfy(form -> assertThat(form.questions()).hasSize(8));
    }
}
