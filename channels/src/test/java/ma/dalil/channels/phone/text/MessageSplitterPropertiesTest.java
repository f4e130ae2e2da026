package ma.dalil.channels.phone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class MessageSplitterPropertiesTest {

    private static final Pattern CLAIM_AND_MARK = Pattern.compile("(\\S)(\\s*\\[\\d])");

    @Property
    void noPartIsLongerThanAllowed(@ForAll("texts") String text, @ForAll @IntRange(min = 60, max = 1_600) int most) {
        assertThat(MessageSplitter.split(text, most)).allMatch(part -> part.length() <= most);
    }

    @Property
    void noCharacterIsLost(@ForAll("anyTexts") String text, @ForAll @IntRange(min = 20, max = 400) int most) {
        assertThat(bare(String.join("", MessageSplitter.split(text, most)))).isEqualTo(bare(text));
    }

    @Property
    void whiteSpaceIsLostAtTheCutsOnly(@ForAll("texts") String text, @ForAll @IntRange(min = 60, max = 400) int most) {
        String rest = withoutIsolates(text.strip());
        for (String part : MessageSplitter.split(text, most)) {
            assertThat(rest).startsWith(withoutIsolates(part));
            rest = rest.substring(withoutIsolates(part).length()).stripLeading();
        }
        assertThat(rest).isEmpty();
    }

    @Property
    void noSurrogatePairIsSplit(@ForAll("anyTexts") String text, @ForAll @IntRange(min = 2, max = 80) int most) {
        for (String part : MessageSplitter.split(text, most)) {
            assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(part.charAt(part.length() - 1)))
                    .isFalse();
        }
    }

    @Property
    void noMarkIsPartedFromItsClaim(@ForAll("texts") String text, @ForAll @IntRange(min = 60, max = 400) int most) {
        List<String> parts = MessageSplitter.split(text, most);
        assertThat(parts.stream().skip(1)).noneMatch(part -> part.matches("(?s)[\u2066-\u2068]*\\[\\d].*"));
        assertThat(parts.stream()
                        .mapToLong(MessageSplitterPropertiesTest::marks)
                        .sum())
                .isEqualTo(marks(text.strip()));
    }

    @Property
    void aTelephoneNumberStaysInOnePiece(
            @ForAll("texts") String text, @ForAll @IntRange(min = 60, max = 400) int most) {
        String number = "05 37 27 37 27";
        long there = MessageSplitter.split(text, most).stream()
                .mapToLong(part -> count(part, number))
                .sum();
        assertThat(there).isEqualTo(count(text, number));
    }

    @Property
    void isolatesAreClosedInEveryPart(@ForAll("texts") String text, @ForAll @IntRange(min = 60, max = 400) int most) {
        assertThat(MessageSplitter.split(text, most))
                .allMatch(part -> Isolates.open(part).isEmpty());
    }

    @Property
    void aWholePartIsASingleMessage(@ForAll("texts") String text) {
        assertThat(MessageSplitter.split(text, Math.max(1, text.length()))).hasSize(text.isBlank() ? 0 : 1);
    }

    @Provide
    Arbitrary<String> texts() {
        return TelephoneTexts.texts();
    }

    @Provide
    Arbitrary<String> anyTexts() {
        return Arbitraries.oneOf(TelephoneTexts.texts(), wellFormed());
    }

    /// Any characters, without lone surrogates.
    private static Arbitrary<String> wellFormed() {
        return Arbitraries.integers()
                .between(1, Character.MAX_CODE_POINT)
                .filter(codePoint -> codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
                .map(Character::toString)
                .list()
                .ofMaxSize(200)
                .map(characters -> String.join("", characters));
    }

    private static long marks(String text) {
        return CLAIM_AND_MARK.matcher(text).results().count();
    }

    private static long count(String text, String words) {
        return Pattern.compile(Pattern.quote(words)).matcher(text).results().count();
    }

    private static String bare(String text) {
        return withoutIsolates(text).replaceAll("(?U)\\s+", "").replaceAll("[\\x1c-\\x1f]", "");
    }

    private static String withoutIsolates(String text) {
        Matcher isolates = Pattern.compile("[\u2066-\u2069]").matcher(text);
        return isolates.replaceAll("");
    }
}
