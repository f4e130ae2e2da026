package ma.dalil.chatbot.understanding;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import ma.dalil.chatbot.turn.ConversationThread;
import ma.dalil.chatbot.turn.Turn;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.apache.tika.langdetect.optimaize.OptimaizeLangDetector;
import org.junit.jupiter.api.Test;

/// Prints, as Markdown, how often this identifier and its peers are right on the held-out tenth of the data.
///
/// Peers have the benefit of the doubt: any code of Arabic is right for Arabic and for both forms of Darija, any code of
/// a Berber language for both forms of Amazigh; that they cannot tell the six forms apart counts not against them.
class LanguageComparison {

    private static final Set<String> ARABIC = Set.of("ar", "ara", "arb", "ary", "arz", "arq", "aeb", "apc", "ajp", "acm", "ars");
    private static final Set<String> BERBER = Set.of("ber", "kab", "zgh", "tzm", "shi", "rif", "taq");
    private static final Set<String> FRENCH = Set.of("fr", "fra", "fre");

    @Test
    void compare() throws IOException {
        assumeTrue(Files.isDirectory(Corpus.DATA), "no licensed data in " + Corpus.DATA);
        List<Sample> samples = Corpus.read();
        Map<String, Function<String, String>> peers = peers();
        for (boolean brief : List.of(false, true)) {
            List<Sample> heldOut = Accuracy.of(samples, Sample.Fold.HELD_OUT, brief);
            String title = brief ? "messages of at most four words" : "sentences of more than four words";
            System.out.println(Accuracy.heading(title + " (" + heldOut.size() + ")"));
            System.out.println(Accuracy.row(
                    "ours", Accuracy.of(heldOut, text -> LanguageIdentifier.identify(text).tag(), String::equals)));
            System.out.println(Accuracy.row(
                    "ours, as it is answered", Accuracy.of(heldOut, LanguageComparison::answered, String::equals)));
            peers.forEach((name, teller) ->
                    System.out.println(Accuracy.row(name, Accuracy.of(heldOut, teller, LanguageComparison::matches))));
            System.out.println();
        }
    }

    /// The form in which a conversation's first message is answered, where nothing in it decides too.
    private static String answered(String text) {
        Turn turn = new MessageReader().read(UUID.randomUUID(), UUID.randomUUID(), ConversationThread.NEW, text);
        return turn.form().toLanguageTag();
    }

    private static Map<String, Function<String, String>> peers() throws IOException {
        Map<String, Function<String, String>> peers = new LinkedHashMap<>();
        LanguageDetector lingua = LanguageDetectorBuilder.fromAllLanguages().build();
        peers.put("lingua", text -> lingua.detectLanguageOf(text).getIsoCode639_1().toString());
        LanguageDetectorME openNlp = openNlp();
        peers.put("OpenNLP", text -> openNlp.predictLanguage(text).getLang());
        OptimaizeLangDetector tika = new OptimaizeLangDetector();
        tika.loadModels();
        peers.put("Tika", text -> tika.detect(text).getLanguage());
        return peers;
    }

    private static LanguageDetectorME openNlp() throws IOException {
        String name = "/langdetect-183.bin";
        try (InputStream model = Objects.requireNonNull(LanguageComparison.class.getResourceAsStream(name), name)) {
            return new LanguageDetectorME(new LanguageDetectorModel(model));
        }
    }

    private static boolean matches(String form, String answer) {
        return switch (form) {
            case "fr" -> FRENCH.contains(answer);
            case "zgh-Latn", "zgh-Tfng" -> BERBER.contains(answer);
            default -> ARABIC.contains(answer);
        };
    }
}
