package ma.dalil.retrieval.text;

import ma.dalil.retrieval.text.sound.Skeleton;
import ma.dalil.retrieval.text.sound.Sounds;

/// The article at the beginning of a word, with what may be glued before it.
final class Articles {

    private static final String BEFORE = "ufbkdw";
    private static final int SHORTEST = 3;

    private Articles() {}

    /// Without ال, with و, ف, ب or ك before it, or لل; the word itself where fewer than two letters would be left.
    static String withoutArabic(String word) {
        int start = "وفبك".indexOf(word.charAt(0)) >= 0 ? 1 : 0;
        int end = word.startsWith("ال", start) ? start + 2 : word.startsWith("لل") ? 2 : 0;
        return end > 0 && word.length() >= end + 2 ? word.substring(end) : word;
    }

    /// The skeleton of a word without its article, empty if it has none.
    ///
    /// Of a long word the l may be followed by a vowel (`lakart`, `lassurance`); of a short one it may not, since
    /// it is then a letter of the word (`lila`).
    static String without(String sounds, String skeleton) {
        int start = end(skeleton);
        if (start > 0 && skeleton.length() - start >= Skeleton.ENOUGH && !Sounds.isVowel(skeleton.charAt(start))) {
            return skeleton.substring(start);
        }
        start = end(sounds);
        return start > 0 && sounds.length() - start >= SHORTEST && !Sounds.isVowel(sounds.charAt(start))
                ? Skeleton.of(sounds.substring(start))
                : "";
    }

    /// Where the word begins behind its article, 0 if there is none.
    private static int end(String sounds) {
        int at = sounds.length() > 1 && BEFORE.indexOf(sounds.charAt(0)) >= 0 ? 1 : 0;
        return at < sounds.length() - 1 && sounds.charAt(at) == 'l' ? at + 1 : 0;
    }
}
