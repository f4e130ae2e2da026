package ma.dalil.retrieval.text.darija;

import java.util.Map;
import ma.dalil.retrieval.text.sound.WordPairs;

/// French words that Darija borrows in a form that no rule of sound tells (`loans.txt`).
public final class DarijaLoans {

    private static final Map<String, String> LOANS = WordPairs.read(DarijaLoans.class, "loans.txt");

    private DarijaLoans() {}

    /// How a plain French word is said in Darija, empty if as the letters tell.
    public static String said(String plain) {
        return LOANS.getOrDefault(plain, "");
    }
}
