package ma.dalil.channels.phone.text;

import java.util.PrimitiveIterator;

/// What a text takes as an SMS.
///
/// A segment carries 140 octets: 160 septets or 70 UTF-16 units (3GPP TS 23.038). Where there are several, each gives
/// six octets to the header that joins them (TS 23.040, 9.2.3.24.1), which leaves 153 septets or 67 units; Twilio
/// counts the same way. A character of two units is never split between segments, and neither is one of two septets.
///
/// @param segments none for an empty text
/// @param unitsLeft in the last segment: septets or UTF-16 units
public record SmsSegments(Encoding encoding, int segments, int unitsLeft) {

    public enum Encoding {
        GSM_7(160, 153),
        UCS_2(70, 67);

        private final int alone;
        private final int joined;

        Encoding(int alone, int joined) {
            this.alone = alone;
            this.joined = joined;
        }

        /// The cheaper one, if it has all letters of the text.
        public static Encoding of(String text) {
            return GsmAlphabet.covers(text) ? GSM_7 : UCS_2;
        }

        /// Septets or UTF-16 units of a text.
        public int units(String text) {
            if (this == UCS_2) {
                return text.length();
            }
            int units = 0;
            for (int at = 0; at < text.length(); at++) {
                units += GsmAlphabet.septets(text.charAt(at)); // none of half a character, as of the whole one
            }
            return units;
        }

        private int units(int codePoint) {
            return this == GSM_7 ? GsmAlphabet.septets(codePoint) : Character.charCount(codePoint);
        }
    }

    /// The text as it stands: fold it before ([GsmFolding]).
    public static SmsSegments of(String text) {
        Encoding encoding = Encoding.of(text);
        int units = encoding.units(text);
        if (units <= encoding.alone) {
            return new SmsSegments(encoding, units == 0 ? 0 : 1, encoding.alone - units);
        }
        int segments = 1;
        int used = 0;
        for (PrimitiveIterator.OfInt rest = text.codePoints().iterator(); rest.hasNext(); ) {
            int next = encoding.units(rest.nextInt());
            if (used + next > encoding.joined) {
                segments++;
                used = 0;
            }
            used += next;
        }
        return new SmsSegments(encoding, segments, encoding.joined - used);
    }
}
