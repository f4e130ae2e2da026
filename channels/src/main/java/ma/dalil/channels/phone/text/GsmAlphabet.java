package ma.dalil.channels.phone.text;

/// The default alphabet of GSM and its extension table (3GPP TS 23.038, 6.2.1 and 6.2.1.1; formerly GSM 03.38).
final class GsmAlphabet {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// Each is written as an escape and a letter.
    private static final String EXTENDED = "\f^{}\\[~]|€";

    private GsmAlphabet() {}

    /// How many septets a character takes; none if it is in neither table.
    static int septets(int codePoint) {
        if (BASIC.indexOf(codePoint) >= 0) {
            return 1;
        }
        return EXTENDED.indexOf(codePoint) >= 0 ? 2 : 0;
    }

    static boolean covers(String text) {
        return text.codePoints().allMatch(codePoint -> septets(codePoint) > 0);
    }
}
