package ma.dalil.chatbot.staff;

import java.util.concurrent.Semaphore;
import ma.dalil.chatbot.privacy.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/// Passwords as Argon2id hashes, no more at a time than there is memory for.
@Component
public class Passwords {

    private final Argon2PasswordEncoder hashes = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final String nobodysHash = hashes.encode(Tokens.fresh().reveal());
    private final Semaphore checks;

    public Passwords(StaffSettings settings) {
        this.checks = new Semaphore(settings.checksAtOnce(), true);
    }

    String hash(String password) {
        checks.acquireUninterruptibly();
        try {
            return hashes.encode(password);
        } finally {
            checks.release();
        }
    }

    /// @param hash null: nobody's, which no password has and which takes as long
    boolean isRight(String password, @Nullable String hash) {
        checks.acquireUninterruptibly();
        try {
            return hashes.matches(password, hash == null ? nobodysHash : hash) && hash != null;
        } finally {
            checks.release();
        }
    }
}
