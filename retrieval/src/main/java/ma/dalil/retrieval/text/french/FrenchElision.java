package ma.dalil.retrieval.text.french;

/// Takes the elided word from before another: `l'acte`, `d’une`, `qu'il`.
public final class FrenchElision {

    private static final String ELIDED = "ldjnscmt";

    private FrenchElision() {}

    public static String without(String plain) {
        int sign = isApostrophe(plain, 1) && ELIDED.indexOf(plain.charAt(0)) >= 0
                ? 1
                : isApostrophe(plain, 2) && plain.startsWith("qu") ? 2 : -1;
        return sign > 0 && sign + 1 < plain.length() && Character.isLetter(plain.charAt(sign + 1))
                ? plain.substring(sign + 1)
                : plain;
    }

    private static boolean isApostrophe(String word, int at) {
        return at < word.length() && (word.charAt(at) == '\'' || word.charAt(at) == '’');
    }
}
