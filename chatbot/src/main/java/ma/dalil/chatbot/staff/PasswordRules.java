package ma.dalil.chatbot.staff;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ma.dalil.channels.desk.OwnAccount.Refusal;

/// What a password must be: long, and nothing that is tried first. No rule asks for signs or digits: they make
/// passwords
/// that people write down.
final class PasswordRules {

    static final int SHORTEST = 12;
    static final int LONGEST = 200;
    private static final int FEWEST_LETTERS = 5;
    private static final int TELLING_NAME = 4;
    private static final Set<String> COMMON = read("common-passwords.txt");

    private PasswordRules() {}

    /// Empty if the password is good.
    static Optional<Refusal> judge(String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Refusal.TOO_SHORT);
        }
        if (password.length() > LONGEST) {
            return Optional.of(Refusal.TOO_LONG);
        }
        return isGuessable(folded(password), folded(username)) ? Optional.of(Refusal.GUESSABLE) : Optional.empty();
    }

    /// Passwords are stretched by what surrounds a common word, so the word counts where it is most of the password.
    private static boolean isGuessable(String password, String username) {
        return password.chars().distinct().count() < FEWEST_LETTERS
                || (username.length() >= TELLING_NAME && password.contains(username))
                || COMMON.stream()
                        .anyMatch(common ->
                                password.contains(common) && password.length() - common.length() < FEWEST_LETTERS);
    }

    /// Without case, accents, blanks and signs.
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Set<String> read(String resource) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PasswordRules::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
