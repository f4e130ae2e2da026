package ma.dalil.chatbot.staff;

import java.util.Locale;

/// Bytes in the letters of RFC 4648, section 6, without padding: how applications for one-time codes take a secret.
final class Base32 {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int count = 0;
        for (byte next : bytes) {
            bits = (bits << Byte.SIZE) | (next & 0xFF);
            count += Byte.SIZE;
            while (count >= BITS) {
                count -= BITS;
                text.append(LETTERS.charAt((bits >> count) & 0x1F));
            }
        }
        if (count > 0) {
            text.append(LETTERS.charAt((bits << (BITS - count)) & 0x1F));
        }
        return text.toString();
    }

    /// @throws IllegalArgumentException if the text holds anything else
    static byte[] decode(String text) {
        String letters = text.toUpperCase(Locale.ROOT);
        byte[] bytes = new byte[letters.length() * BITS / Byte.SIZE];
        int bits = 0;
        int count = 0;
        int filled = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = LETTERS.indexOf(letters.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException("not base 32 at " + i);
            }
            bits = (bits << BITS) | value;
            count += BITS;
            if (count >= Byte.SIZE) {
                count -= Byte.SIZE;
                bytes[filled++] = (byte) (bits >> count);
            }
        }
        return bytes;
    }
}
