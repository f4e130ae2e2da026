package ma.dalil.retrieval.text;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import ma.dalil.knowledge.language.Tifinagh;

/// The keys under which a written word is indexed and looked up.
///
/// A word gives its folded spelling (`=carte`) and its consonant skeleton, in which Latin, Arabic and Tifinagh
/// spellings of one word meet: emphatics fall
/// together with plain letters, q, k and g with each other, vowels are left out of words with three consonants or more.
/// Where a letter is read in two ways
/// (c, x, 8) both readings are given, and a word that begins with an article or a glued preposition is given without it
/// too. Numbers, identity numbers and
/// addresses stay as they are.
public final class Keys {

    private static final int ENOUGH_CONSONANTS = 3;
    private static final int MOST_READINGS = 4;
    private static final Pattern MARKS =
            Pattern.compile("[\\u0300-\\u0322\\u0324-\\u032c\\u032f-\\u036f\\u064b-\\u0652\\u0670\\u0640]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,\\-][0-9]+)*|[a-z]{1,2}[0-9]{5,7}");
    private static final Pattern ELISION = Pattern.compile("^(?:l|d|j|n|s|c|m|t|qu)['’](?=\\p{L})");
    private static final Pattern ARTICLE = Pattern.compile("^[wfbkd]?l(?=[^aiu])");
    private static final Pattern ARABIC_ARTICLE = Pattern.compile("^(?:[وفبك]?ال|لل)(?=..)");
    private static final Pattern ARABIC = Pattern.compile(".*\\p{IsArabic}.*", Pattern.DOTALL);
    private static final Pattern TIFINAGH = Pattern.compile(".*\\p{IsTifinagh}.*", Pattern.DOTALL);
    private static final Pattern REPEATED = Pattern.compile("(.)\\1+");

    /// Letters of the Arabic script by sound; long vowels as a, u, i.
    private static final Map<Integer, String> ARABIC_SOUNDS = sounds(
            "ا=a أ=a إ=a آ=a ٱ=a ء= ئ= ؤ= ى=a ة= ب=b پ=b ت=t ط=t ث=t ج=j ح=h ه=h خ=x د=d ض=d ذ=d ظ=d ر=r ز=z س=s ص=s ش=C ع=3 غ=G ف=f ڤ=f ق=k ك=k گ=k ڭ=k ݣ=k ل=l م=m ن=n و=u ي=i");

    private static final Map<Integer, String> LATIN_SOUNDS = sounds(
            "a=a b=b d=d e= f=f g=k h=h i=i j=j k=k l=l m=m n=n o=u p=b q=k r=r s=s t=t u=u v=f w=u y=i z=z ḍ=d ḥ=h ṭ=t ṣ=s ẓ=z ṛ=r ɛ=3 ε=3 ɣ=G γ=G 2= 3=3 5=x 6=t 7=h 9=k ʷ=");

    private static final String SPELLING = "=";
    /// In consonants: of three, `daman` (insurance) and `idammn` (blood) are one.
    private static final int SURE_SKELETON = 4;

    private Keys() {}

    /// Whether a key is a spelling, not a skeleton.
    public static boolean isSpelling(String key) {
        return key.startsWith(SPELLING);
    }

    /// Whether a key alone proves a word: a spelling, or a skeleton in which few words fall together.
    public static boolean isSure(String key) {
        return isSpelling(key) || key.length() >= SURE_SKELETON;
    }

    /// The keys of one word, the folded spelling first; empty for a word without letters or digits.
    public static Set<String> of(String word) {
        String folded = fold(word);
        Set<String> keys = new LinkedHashSet<>();
        if (folded.isEmpty()) {
            return keys;
        }
        if (NUMBER.matcher(folded).matches() || folded.indexOf('.') > 0) {
            keys.add(SPELLING + folded);
            return keys;
        }
        keys.add(SPELLING + folded);
        if (ARABIC.matcher(folded).matches()) {
            addSkeleton(keys, soundsOf(folded, ARABIC_SOUNDS));
            String bare = ARABIC_ARTICLE.matcher(folded).replaceFirst("");
            if (!bare.equals(folded)) {
                keys.add(SPELLING + bare);
                addSkeleton(keys, soundsOf(bare, ARABIC_SOUNDS));
            }
        } else {
            readings(folded).forEach(reading -> addSkeleton(keys, reading));
        }
        return keys;
    }

    /// Lower case, without accents, vowel marks and elongation, Arabic-Indic digits as 0–9, Tifinagh as Latin letters.
    public static String fold(String word) {
        String letters = TIFINAGH.matcher(word).matches() ? Tifinagh.toLatin(word) : word;
        String plain = MARKS.matcher(Normalizer.normalize(letters.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        StringBuilder folded = new StringBuilder(plain.length());
        // The dot below (U+0323) tells ḥ from h: it is put back onto its letter.
        Normalizer.normalize(plain, Normalizer.Form.NFC)
                .codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .forEach(folded::appendCodePoint);
        return ELISION.matcher(folded.toString().replace("œ", "oe").replace("ş", "s"))
                .replaceFirst("");
    }

    private static void addSkeleton(Set<String> keys, String sounds) {
        String skeleton = skeleton(sounds);
        if (skeleton.length() < 2) {
            return;
        }
        keys.add(skeleton);
        String bare = ARTICLE.matcher(skeleton).replaceFirst("");
        if (bare.length() >= ENOUGH_CONSONANTS) {
            keys.add(bare);
        }
    }

    /// Without vowels if enough consonants are left, with them otherwise; doubled sounds once.
    private static String skeleton(String sounds) {
        String single = REPEATED.matcher(sounds).replaceAll("$1");
        String consonants = REPEATED.matcher(single.replaceAll("[aiu]", "")).replaceAll("$1");
        return consonants.length() >= ENOUGH_CONSONANTS ? consonants : single;
    }

    /// The sounds of a Latin spelling, one string per way to read its ambiguous letters.
    private static Set<String> readings(String word) {
        String digraphs = word.replace("kh", "x")
                .replace("gh", "ɣ")
                .replace("ch", "ʃ")
                .replace("sh", "ʃ")
                .replace("ph", "f")
                .replace("qu", "k")
                .replace("ou", "u")
                .replaceAll("g(?=[ei])", "j");
        Set<String> readings = new LinkedHashSet<>();
        readings.add("");
        for (int i = 0; i < digraphs.length(); i++) {
            List<String> letters = ways(digraphs, i);
            Set<String> longer = new LinkedHashSet<>();
            for (String reading : readings) {
                for (String letter : letters) {
                    if (longer.size() < MOST_READINGS) {
                        longer.add(reading + letter);
                    }
                }
            }
            readings = longer;
        }
        return readings;
    }

    private static List<String> ways(String word, int at) {
        char letter = word.charAt(at);
        return switch (letter) {
            case 'ʃ' -> List.of("C");
            case 'c' -> List.of(at + 1 < word.length() && "eiy".indexOf(word.charAt(at + 1)) >= 0 ? "s" : "k", "C");
            case 'x' -> List.of("x", "C");
            case '8' -> List.of("h", "G");
            default -> List.of(LATIN_SOUNDS.getOrDefault((int) letter, ""));
        };
    }

    private static String soundsOf(String word, Map<Integer, String> table) {
        StringBuilder sounds = new StringBuilder(word.length());
        word.codePoints().forEach(letter -> sounds.append(table.getOrDefault(letter, "")));
        return sounds.toString();
    }

    private static Map<Integer, String> sounds(String table) {
        Map<Integer, String> sounds = new java.util.HashMap<>();
        for (String pair : table.split(" ")) {
            int equals = pair.indexOf('=');
            sounds.put(pair.codePointAt(0), pair.substring(equals + 1));
        }
        return Map.copyOf(sounds);
    }
}
