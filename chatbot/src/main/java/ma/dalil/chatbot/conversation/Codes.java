package ma.dalil.chatbot.conversation;

import java.security.SecureRandom;

/// Codes in digits and capital letters that nobody mistakes for each other: 0, 1, I and O are left out.
public final class Codes {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /// The same code for the same bytes, five bits of each a letter.
    public static String of(byte[] bytes, int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(LETTERS.charAt(bytes[i] & (LETTERS.length() - 1)));
        }
        return code.toString();
    }

    /// Five random bits a letter.
    static String fresh(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return of(bytes, length);
    }
}
