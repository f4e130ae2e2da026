package ma.dalil.retrieval.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import ma.dalil.retrieval.text.Keys;
import org.junit.jupiter.api.Test;

/// Which of the names that a question says wholly lie within a longer one.
class WholeNamesTest {

    private static final List<Set<String>> QUESTION = words("passeport", "enfant", "perdu");

    private final WholeNames names = new WholeNames();

    @Test
    void aNameWithinALongerOneIsEclipsed() {
        names.add("passport-adult", words("passeport"), QUESTION);
        names.add("passport-minor", words("passeport", "enfant"), QUESTION);
        assertThat(names.eclipsed()).containsExactly("passport-adult");
    }

    @Test
    void namesThatOnlyShareAWordAreBothMeant() {
        names.add("passport-loss", words("passeport", "perdu"), QUESTION);
        names.add("passport-minor", words("passeport", "enfant"), QUESTION);
        assertThat(names.eclipsed()).isEmpty();
    }

    @Test
    void whoSaysAnotherNameBesidesIsNotEclipsed() {
        names.add("passport-adult", words("passeport"), QUESTION);
        names.add("passport-adult", words("perdu"), QUESTION);
        names.add("passport-minor", words("passeport", "enfant"), QUESTION);
        assertThat(names.eclipsed()).isEmpty();
    }

    @Test
    void aLongerNameThatIsOnlyHeardEclipsesNothing() {
        List<Set<String>> question = List.of(Set.of("=passeport"), Set.of("drr"));
        names.add("passport-adult", List.of(Set.of("=passeport")), question);
        names.add("passport-minor", List.of(Set.of("=passeport"), Set.of("drr")), question);
        assertThat(names.eclipsed()).isEmpty();
    }

    private static List<Set<String>> words(String... words) {
        return List.of(words).stream().map(Keys::of).toList();
    }
}
