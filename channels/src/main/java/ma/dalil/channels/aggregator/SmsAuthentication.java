package ma.dalil.channels.aggregator;

import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ma.dalil.channels.aggregator.SmsSettings.Authentication;
import org.jspecify.annotations.Nullable;

/// Whether a webhook comes from the provider. Comparisons take the same time whatever is compared.
final class SmsAuthentication {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int HEX_LENGTH = 64;

    private final Authentication settings;
    private final InstantSource clock;

    SmsAuthentication(Authentication settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean proves(HttpServerRequest request, byte[] body) {
        if (settings.secret().isEmpty()) {
            return false;
        }
        return switch (settings.scheme()) {
            case HMAC -> isSigned(request, body);
            case HEADER -> isSecret(request.getHeader(settings.name()));
            case QUERY -> isSecret(request.getParam(settings.name()));
        };
    }

    private boolean isSecret(@Nullable String given) {
        return given != null
                && MessageDigest.isEqual(bytes(given), bytes(settings.secret().reveal()));
    }

    private boolean isSigned(HttpServerRequest request, byte[] body) {
        String signature = request.getHeader(settings.name());
        if (signature == null) {
            return false;
        }
        if (settings.timestamp().isEmpty()) {
            return MessageDigest.isEqual(decoded(signature), digest(new byte[0], body));
        }
        String timestamp = request.getHeader(settings.timestamp());
        return timestamp != null
                && isNow(timestamp)
                && MessageDigest.isEqual(decoded(signature), digest(bytes(timestamp + "."), body));
    }

    private boolean isNow(String timestamp) {
        try {
            Instant told = Instant.ofEpochSecond(Long.parseLong(timestamp));
            return Duration.between(told, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
        } catch (RuntimeException noTime) { // no number, or none that a date or a duration can hold
            return false;
        }
    }

    private static byte[] decoded(String signature) {
        String bare = signature.toLowerCase(Locale.ROOT).startsWith("sha256=") ? signature.substring(7) : signature;
        try {
            return bare.length() == HEX_LENGTH
                    ? HexFormat.of().parseHex(bare)
                    : Base64.getDecoder().decode(bare);
        } catch (IllegalArgumentException neither) {
            return new byte[0];
        }
    }

    /// Also what identifies a message that has no identifier.
    byte[] digest(byte[] before, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(settings.secret().reveal()), ALGORITHM));
            mac.update(before);
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
