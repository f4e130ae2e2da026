package ma.dalil.chatbot.llm;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a model is told to do, and the object that it is told to answer with.
final class Instructions {

    /// Models like to fence what they were asked to give bare.
    private static final Pattern OBJECT = Pattern.compile("\\{.*}", Pattern.DOTALL);

    private Instructions() {}

    /// A versioned resource beside this class.
    static String read(String name) {
        try (InputStream resource = Objects.requireNonNull(Instructions.class.getResourceAsStream(name), name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// @throws IllegalStateException if there is none
    static String object(String reply) {
        Matcher object = OBJECT.matcher(reply);
        if (!object.find()) {
            throw new IllegalStateException("the reply holds no JSON object");
        }
        return object.group();
    }
}
