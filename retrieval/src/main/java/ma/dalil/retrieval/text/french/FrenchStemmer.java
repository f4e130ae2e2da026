package ma.dalil.retrieval.text.french;

import java.util.Set;

/// Takes number, gender and the ending of the infinitive from a French word.
///
/// In this order, each only where the letters named are left:
/// 1. plural: `-eaux` to `-eau`, `-aux` to `-al` (3 left before it); else a last `s` or `x` (4 left), not of `-ss`
/// 2. feminine: `-ee` to `-e` (4 left); `-euse` to `-eur`, `-trice` to `-teur`, `-ive` to `-if`, `-ere` to `-er`,
///    `-aine`, `-ienne` and `-elle` to `-ain`, `-ien` and `-el` (3 left before them); `-ue` to `-u` (4 left)
/// 3. infinitive and plural of address: `-er`, `-ez` to `-e` (5 left)
///
/// A feminine in `-te` keeps its e: `retraite` is no `retrait`. Words that only look like a plural or an infinitive
/// stay.
public final class FrenchStemmer {

    private static final Set<String> WHOLE = Set.of(
            "acces",
            "avis",
            "bras",
            "cas",
            "choix",
            "corps",
            "cours",
            "croix",
            "deces",
            "etranger",
            "etrangere",
            "etrangeres",
            "etrangers",
            "fils",
            "mars",
            "mois",
            "paris",
            "pays",
            "permis",
            "poids",
            "prix",
            "proces",
            "recours",
            "refus",
            "repas",
            "revenus",
            "succes",
            "tapis",
            "taux",
            "temps",
            "travers",
            "voix");

    private FrenchStemmer() {}

    public static String stem(String plain) {
        if (WHOLE.contains(plain)) {
            return plain.startsWith("etranger") ? "etranger" : plain;
        }
        return infinitive(feminine(plural(plain)));
    }

    private static String plural(String word) {
        int end = word.length();
        if (word.endsWith("eaux")) {
            return word.substring(0, end - 1);
        }
        if (word.endsWith("aux") && end >= 6) {
            return word.substring(0, end - 2) + "l";
        }
        char last = end > 4 ? word.charAt(end - 1) : ' ';
        return (last == 's' && word.charAt(end - 2) != 's') || last == 'x' ? word.substring(0, end - 1) : word;
    }

    private static String feminine(String word) {
        int end = word.length();
        if (end < 5 || word.charAt(end - 1) != 'e') {
            return word;
        }
        char before = word.charAt(end - 2);
        if (before == 'e' || before == 'u') {
            return word.endsWith("que") || word.endsWith("gue") ? word : word.substring(0, end - 1);
        }
        if (end < 7) {
            return word;
        }
        if (word.endsWith("euse")) {
            return word.substring(0, end - 2) + "r";
        }
        if (word.endsWith("trice")) {
            return word.substring(0, end - 4) + "eur";
        }
        if (word.endsWith("ive")) {
            return word.substring(0, end - 2) + "f";
        }
        if (word.endsWith("ienne") || word.endsWith("elle")) {
            return word.substring(0, end - 2);
        }
        return word.endsWith("ere") || word.endsWith("aine") ? word.substring(0, end - 1) : word;
    }

    private static String infinitive(String word) {
        int end = word.length();
        return end >= 6 && (word.endsWith("er") || word.endsWith("ez")) ? word.substring(0, end - 1) : word;
    }
}
