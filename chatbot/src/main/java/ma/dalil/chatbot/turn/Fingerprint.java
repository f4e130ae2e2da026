package ma.dalil.chatbot.turn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import ma.dalil.retrieval.text.Keys;
import ma.dalil.retrieval.text.Words;

/// By which a question is known again when it is repeated: SHA-256 over its folded content words.
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(String question) {
        String words = Words.of(question).stream().map(Keys::fold).collect(Collectors.joining(" "));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
