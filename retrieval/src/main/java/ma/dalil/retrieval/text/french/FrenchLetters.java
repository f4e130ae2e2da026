package ma.dalil.retrieval.text.french;

/// Tells words that French can spell from those of chat spelling.
public final class FrenchLetters {

    private static final int SHORTEST = 4;

    private FrenchLetters() {}

    /// Whether a plain word of four letters or more has only letters of French, and neither `kh` nor `gh`: k and w
    /// stand in
    /// loans alone.
    public static boolean canSpell(String plain) {
        if (plain.length() < SHORTEST) {
            return false;
        }
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            boolean isForeign = letter < 'a' || letter > 'z' || letter == 'k' || letter == 'w';
            if (isForeign || (letter == 'h' && i > 0 && plain.charAt(i - 1) == 'g')) {
                return false;
            }
        }
        return true;
    }
}
