package ma.dalil.channels.phone.text;

/// The default alphabet of GSM and its extension table (3GPP TS 23.038, 6.2.1 and 6.2.1.1; formerly GSM 03.38).
final class GsmAlphabet {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// Each is written as an escape and a letter.
    private static final String EXTENDED = "\f^{}\\[~]|€";

    /// What [#septets] says of the characters that most messages have, told once.
    private static final byte[] SEPTETS = new byte[0x100];

    static {
        for (int codePoint = 0; codePoint < SEPTETS.length; codePoint++) {
            SEPTETS[codePoint] = (byte) lookedUp(codePoint);
        }
    }

    private GsmAlphabet() {}

    /// How many septets a character takes; none if it is in neither table.
    static int septets(int codePoint) {
        return codePoint < SEPTETS.length ? SEPTETS[codePoint] : lookedUp(codePoint);
    }

    private static int lookedUp(int codePoint) {
        if (BASIC.indexOf(codePoint) >= 0) {
            return 1;
        }
        return EXTENDED.indexOf(codePoint) >= 0 ? 2 : 0;
    }

    static boolean covers(String text) {
        // All of them are of one unit; half of a longer one is in no table.
        for (int at = 0; at < text.length(); at++) {
            if (septets(text.charAt(at)) == 0) {
                return false;
            }
        }
        return true;
    }
}
