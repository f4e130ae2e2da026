package ma.dalil.chatbot.turn;

import java.util.stream.Collectors;
import ma.dalil.knowledge.Sha256;
import ma.dalil.retrieval.text.Keys;
import ma.dalil.retrieval.text.Words;

/// By which a question is known again when it is repeated: SHA-256 over its folded content words.
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(String question) {
        return Sha256.hex(Words.of(question).stream().map(Keys::fold).collect(Collectors.joining(" ")));
    }
}
