package ma.dalil.channels.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import ma.dalil.channels.conversation.InboundMessage;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request's JSON, read strictly: what is wrong is told with its place.
public final class RequestBody {

    private final JsonNode tree;

    private RequestBody(JsonNode tree) {
        this.tree = tree;
    }

    /// @throws Problem 400 or 415
    public static RequestBody of(RoutingContext request, JsonMapper json) {
        String type = request.request().getHeader("Content-Type");
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw new Problem(415, "Unsupported media type", "This address takes application/json.");
        }
        Buffer body = request.body().buffer();
        if (body == null || body.length() == 0) {
            throw Problem.badRequest("The body is empty.");
        }
        String text = decode(body.getBytes());
        try {
            JsonNode tree = json.readTree(text);
            if (!tree.isObject()) {
                throw Problem.badRequest("The body is not a JSON object.");
            }
            return new RequestBody(tree);
        } catch (JacksonException malformed) {
            throw Problem.badRequest(
                    "The body is not JSON: line " + malformed.getLocation().getLineNr() + ", column "
                            + malformed.getLocation().getColumnNr() + ".");
        }
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw Problem.badRequest("The body is not UTF-8.");
        }
    }

    public JsonNode tree() {
        return tree;
    }

    /// @throws Problem 400 if it is no string
    public @Nullable String text(String property) {
        JsonNode node = tree.get(property);
        if (node == null || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw Problem.badRequest("'" + property + "' is not a string.");
        }
        return node.asString();
    }

    public String textOr(String property, String other) {
        String text = text(property);
        return text == null ? other : text;
    }

    public UUID uuid(String property) {
        return uuid(property, text(property));
    }

    /// @throws Problem 400 if it is missing or no identifier
    public static UUID uuid(String property, @Nullable String text) {
        try {
            if (text != null && text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException notOne) {
            // told below, like a missing one
        }
        throw Problem.badRequest("'" + property + "' is not a UUID.");
    }

    /// A text that a citizen or an officer wrote.
    ///
    /// @throws Problem 400 if it is missing, empty, or holds what no text holds; 413 if it is too long
    public String message(String property) {
        return message(property, text(property));
    }

    public static String message(String property, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Problem.badRequest("'" + property + "' is empty.");
        }
        return checked(property, text);
    }

    public static String checked(String property, String text) {
        if (text.length() > InboundMessage.MAX_LENGTH) {
            throw new Problem(
                    413,
                    "Content too large",
                    "'" + property + "' is longer than " + InboundMessage.MAX_LENGTH + " characters.");
        }
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isISOControl(unit) && unit != '\n' && unit != '\r' && unit != '\t') {
                throw Problem.badRequest("'" + property + "' holds a control character at " + i + ".");
            }
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(unit)) {
                throw Problem.badRequest("'" + property + "' holds half a character at " + i + ".");
            }
        }
        return text;
    }
}
