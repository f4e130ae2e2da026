package ma.dalil.chatbot.conversation;

import java.security.SecureRandom;

/// Random codes in digits and capital letters that nobody mistakes for each other: 0, 1, I and O are left out.
final class Codes {

    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /// Five random bits a letter.
    static String fresh(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
