package ma.dalil.channels.web;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A site's own colour, as the ground of text. One of black and white stands out from any ground by 4.5 to 1 at least
/// (the worst is the square root of 21, 4.58), so every colour can be read.
record WidgetColour(int red, int green, int blue) {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{3}|[0-9a-fA-F]{6}");

    /// The light that WCAG adds to both sides of a contrast.
    private static final double GLARE = 0.05;

    /// Empty if it is not `rgb` or `rrggbb` in hexadecimal digits.
    static Optional<WidgetColour> of(@Nullable String hex) {
        if (hex == null || !HEX.matcher(hex).matches()) {
            return Optional.empty();
        }
        String full = hex.length() == 3 ? hex.replaceAll("(\\p{XDigit})", "$1$1") : hex;
        return Optional.of(new WidgetColour(part(full, 0), part(full, 2), part(full, 4)));
    }

    private static int part(String full, int from) {
        return HexFormat.fromHexDigits(full, from, from + 2);
    }

    /// Six hexadecimal digits.
    String hex() {
        HexFormat digits = HexFormat.of();
        return digits.toHexDigits((byte) red) + digits.toHexDigits((byte) green) + digits.toHexDigits((byte) blue);
    }

    /// Six hexadecimal digits of the text that stands out more: white or black.
    String textHex() {
        return againstWhite() >= againstBlack() ? "ffffff" : "000000";
    }

    /// The contrast of the text with its ground, from 4.58 to 21.
    double contrast() {
        return Math.max(againstWhite(), againstBlack());
    }

    private double againstWhite() {
        return (1 + GLARE) / (light() + GLARE);
    }

    private double againstBlack() {
        return (light() + GLARE) / GLARE;
    }

    /// The relative luminance of WCAG.
    private double light() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
