package ma.dalil.channels.phone.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ma.dalil.channels.conversation.TurnView;
import ma.dalil.knowledge.language.WrittenForms;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What a person reads on a telephone, per ending, channel and form, as text that can be reviewed:
/// `golden/<ending>.<channel>.txt`.
///
/// After a change that is meant, `-Ddalil.golden=write` writes the files anew; the difference is what is reviewed.
class GoldenPhoneTextTest {

    private static final Path GOLDEN = Path.of("src/test/resources/ma/dalil/channels/phone/text/golden");
    private static final boolean WRITE = "write".equals(System.getProperty("dalil.golden"));
    private static final String LINK = "https://dalil.ma/r/x7Kq2";

    private static final Map<String, Function<Replies, TurnView>> ENDINGS = new LinkedHashMap<>();

    static {
        ENDINGS.put("answered", Replies::answered);
        ENDINGS.put("answered-papers", Replies::answeredPapers);
        ENDINGS.put("answered-price", Replies::answeredPrice);
        ENDINGS.put("answered-in-part", Replies::answeredInPart);
        ENDINGS.put("asked-back", Replies::askedBack);
        ENDINGS.put("no-evidence", Replies::noEvidence);
        ENDINGS.put("out-of-scope", Replies::outOfScope);
        ENDINGS.put("declined", Replies::declined);
        ENDINGS.put("failed", Replies::failed);
        ENDINGS.put("handed-over-offered", Replies::offered);
        ENDINGS.put("handed-over-open", Replies::opened);
        ENDINGS.put("handed-over-claimed", Replies::claimed);
        ENDINGS.put("staff", Replies::byStaff);
    }

    @TestFactory
    Stream<DynamicTest> replies() {
        return ENDINGS.entrySet().stream()
                .flatMap(ending -> Stream.of(
                        golden(ending.getKey() + ".sms", form -> sms(ending.getValue(), form)),
                        golden(ending.getKey() + ".whatsapp", form -> whatsApp(ending.getValue(), form))));
    }

    @TestFactory
    Stream<DynamicTest> notices() {
        return Stream.of(
                golden("notice.sms", form -> shown(PhonePart.of(PhoneNotice.sms(form, null)), true)),
                golden("notice.whatsapp", form -> shown(PhonePart.of(PhoneNotice.whatsApp(form)), false)));
    }

    @TestFactory
    Stream<DynamicTest> ofNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()).split("\\.")[0])
                    .distinct()
                    .map(name -> DynamicTest.dynamicTest(
                            name,
                            () -> assertThat(name.equals("notice") || ENDINGS.containsKey(name))
                                    .isTrue()))
                    .toList()
                    .stream();
        }
    }

    private static String sms(Function<Replies, TurnView> ending, Locale form) {
        return all(SmsText.of(ending.apply(new Replies(form)), LINK), true);
    }

    private static String whatsApp(Function<Replies, TurnView> ending, Locale form) {
        return all(WhatsAppText.of(ending.apply(new Replies(form))), false);
    }

    private static String all(List<PhonePart> parts, boolean sms) {
        return parts.stream().map(part -> shown(part, sms)).collect(Collectors.joining("\n"));
    }

    /// What it takes, the text, and the buttons.
    private static String shown(PhonePart part, boolean sms) {
        SmsSegments segments = SmsSegments.of(part.text());
        String size = sms
                ? segments.segments() + " × " + segments.encoding() + ", " + segments.unitsLeft() + " left"
                : part.text().length() + " characters";
        String buttons = part.buttons().isEmpty() ? "" : "\n[" + String.join("] [", part.buttons()) + "]";
        return "-- " + size + "\n" + part.text() + buttons;
    }

    private static DynamicTest golden(String name, Function<Locale, String> worded) {
        return DynamicTest.dynamicTest(name, () -> {
            String text = WrittenForms.ALL.stream()
                    .map(form -> "== " + form.toLanguageTag() + "\n" + worded.apply(form) + "\n")
                    .collect(Collectors.joining("\n"));
            Path file = GOLDEN.resolve(name + ".txt");
            if (WRITE) {
                Files.createDirectories(GOLDEN);
                Files.writeString(file, text);
            }
            assertThat(text).isEqualTo(Files.readString(file));
        });
    }
}
