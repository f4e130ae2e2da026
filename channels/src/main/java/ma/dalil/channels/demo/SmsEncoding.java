package ma.dalil.channels.demo;

/// How a text travels as SMS: seven bits a character while all are in the default alphabet of GSM 03.38, else sixteen.
enum SmsEncoding {
    GSM_7("GSM-7", 160, 153),
    UCS_2("UCS-2", 70, 67);

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /// Each takes two places.
    private static final String EXTENSION = "\f^{}\\[~]|€";

    private final String label;
    private final int alone;
    private final int joined;

    SmsEncoding(String label, int alone, int joined) {
        this.label = label;
        this.alone = alone;
        this.joined = joined;
    }

    static SmsEncoding of(String text) {
        boolean plain = text.chars().allMatch(unit -> ALPHABET.indexOf(unit) >= 0 || EXTENSION.indexOf(unit) >= 0);
        return plain ? GSM_7 : UCS_2;
    }

    String label() {
        return label;
    }

    /// No pair of one character is parted between two segments.
    int segments(String text) {
        int units = units(text);
        if (units <= alone) {
            return 1;
        }
        int segments = 1;
        int used = 0;
        for (int i = 0; i < text.length(); ) {
            int size = size(text, i);
            if (used + size > joined) {
                segments++;
                used = 0;
            }
            used += size;
            i += step(text, i);
        }
        return segments;
    }

    int units(String text) {
        int units = 0;
        for (int i = 0; i < text.length(); i += step(text, i)) {
            units += size(text, i);
        }
        return units;
    }

    private int size(String text, int at) {
        return this == UCS_2 ? step(text, at) : EXTENSION.indexOf(text.charAt(at)) >= 0 ? 2 : 1;
    }

    private static int step(String text, int at) {
        return Character.charCount(text.codePointAt(at));
    }
}
