package ma.dalil.retrieval.text;

import java.util.LinkedHashSet;
import java.util.Set;
import ma.dalil.retrieval.text.amazigh.AmazighStemmer;
import ma.dalil.retrieval.text.darija.DarijaLoans;
import ma.dalil.retrieval.text.darija.DarijaStemmer;
import ma.dalil.retrieval.text.french.FrenchLetters;
import ma.dalil.retrieval.text.french.FrenchPronunciation;
import ma.dalil.retrieval.text.french.FrenchShorthand;
import ma.dalil.retrieval.text.french.FrenchStemmer;
import ma.dalil.retrieval.text.sound.ArabicLetters;
import ma.dalil.retrieval.text.sound.LatinLetters;
import ma.dalil.retrieval.text.sound.Skeleton;
import ma.dalil.retrieval.text.sound.Sounds;
import ma.dalil.retrieval.text.sound.TifinaghLetters;

/// The keys under which a written word is indexed and looked up, surest first.
///
/// - Its folded spelling (`=carte`).
/// - Its French stem, where French can be spelled so (`+renouvele`).
/// - Skeletons, in which Latin, Arabic and Tifinagh spellings of one word meet: of its sounds in each way to read
///   them,
///   without its article, and without what Darija or Amazigh add to it.
///
/// Numbers, identity numbers, telephone numbers and addresses have their spelling alone.
public final class Keys {

    private static final char SPELLING = '=';
    private static final char STEM = '+';
    /// In sounds: of three, `daman` (insurance) and `idammn` (blood) are one.
    private static final int SURE_SKELETON = 4;

    private static final double STEM_CREDIT = 0.85;
    private static final double SKELETON_CREDIT = 0.7;
    /// Another word for the same thing.
    private static final double CONCEPT_CREDIT = 0.6;

    private Keys() {}

    /// Whether a key is a spelling, not a stem or a skeleton.
    public static boolean isSpelling(String key) {
        return key.charAt(0) == SPELLING;
    }

    /// Whether a key alone proves a word: a spelling, a stem, or a skeleton in which few words fall together.
    public static boolean isSure(String key) {
        return isSpelling(key)
                || isStem(key)
                || Concepts.isConcept(key)
                || (sounds(key) >= SURE_SKELETON && !AmazighStemmer.isNoun(key));
    }

    /// A sound that is told twice proves no more (`tahdid`, a threat, and التحديد).
    private static int sounds(String skeleton) {
        int sounds = 1;
        for (int i = 1; i < skeleton.length(); i++) {
            if (skeleton.charAt(i) != skeleton.charAt(i - 1)) {
                sounds++;
            }
        }
        return sounds;
    }

    /// How much a word that is known by a key alone counts, 1 for a spelling.
    public static double credit(String key) {
        if (isSpelling(key)) {
            return 1;
        }
        if (isStem(key)) {
            return STEM_CREDIT;
        }
        return Concepts.isConcept(key) ? CONCEPT_CREDIT : SKELETON_CREDIT;
    }

    private static boolean isStem(String key) {
        return key.charAt(0) == STEM;
    }

    /// The keys of one word, the folded spelling first; empty for a word without letters or digits.
    public static Set<String> of(String word) {
        Set<String> keys = new LinkedHashSet<>();
        String plain = Spelling.plain(word);
        if (plain.isEmpty()) {
            return keys;
        }
        keys.add(SPELLING + Spelling.folded(plain));
        if (Tokens.stays(plain)) {
            return keys;
        }
        if (hasArabic(plain)) {
            addArabic(keys, plain);
        } else if (TifinaghLetters.isTifinagh(plain.charAt(0))) {
            addAmazigh(keys, TifinaghLetters.sounds(plain));
        } else {
            addLatin(keys, plain);
        }
        return keys;
    }

    /// Lower case, without accents, vowel marks and elongation, Arabic-Indic digits as 0–9, Tifinagh as Latin
    /// letters.
    public static String fold(String word) {
        return Spelling.folded(Spelling.plain(word));
    }

    private static void addArabic(Set<String> keys, String plain) {
        String sounds = ArabicLetters.sounds(plain);
        String bare = Articles.withoutArabic(plain);
        if (bare.length() < plain.length()) {
            keys.add(SPELLING + Spelling.folded(bare));
            String bareSounds = ArabicLetters.sounds(bare);
            addDarija(keys, bareSounds);
            if (Sounds.consonants(bareSounds) >= Skeleton.ENOUGH) {
                return;
            }
        }
        addDarija(keys, sounds);
    }

    private static void addLatin(Set<String> keys, String plain) {
        String written = FrenchShorthand.written(plain);
        if (FrenchLetters.canSpell(written)) {
            keys.add(STEM + FrenchStemmer.stem(written));
        }
        for (String sounds : LatinLetters.readings(plain)) {
            addDarija(keys, sounds);
            addAmazigh(keys, sounds);
        }
        String loan = DarijaLoans.said(plain);
        if (!loan.isEmpty()) {
            addSkeleton(keys, LatinLetters.readings(loan).getFirst());
        }
        String heard = FrenchPronunciation.heard(plain);
        if (!heard.equals(plain)) {
            addSkeleton(keys, LatinLetters.readings(heard).getFirst());
        }
    }

    private static void addDarija(Set<String> keys, String sounds) {
        addSkeleton(keys, sounds);
        String word = DarijaStemmer.withoutPrefixes(sounds);
        addStem(keys, word, sounds);
        addStem(keys, DarijaStemmer.withoutSuffixes(word), word);
        if (DarijaStemmer.lostPreposition(sounds, word)) {
            addStem(keys, DarijaStemmer.withoutSuffixes(sounds), sounds);
        }
    }

    private static void addAmazigh(Set<String> keys, String sounds) {
        addSkeleton(keys, sounds);
        addStem(keys, AmazighStemmer.stem(sounds), sounds);
        String noun = AmazighStemmer.noun(sounds);
        if (!noun.isEmpty()) {
            keys.add(noun);
        }
    }

    private static void addStem(Set<String> keys, String stem, String word) {
        if (stem.length() < word.length()) {
            addSkeleton(keys, stem);
        }
    }

    private static void addSkeleton(Set<String> keys, String sounds) {
        String skeleton = Skeleton.of(sounds);
        if (skeleton.length() < 2) {
            return;
        }
        keys.add(skeleton);
        String bare = Articles.without(sounds, skeleton);
        if (!bare.isEmpty()) {
            keys.add(bare);
        }
    }

    private static boolean hasArabic(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (ArabicLetters.isArabic(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
