package ma.dalil.retrieval.text.arabic;

/// How far a word is taken apart before it is indexed. What one level tells apart, the next brings together.
public enum Level {
    /// The word as written, in one spelling of its letters.
    WORD,
    /// Without article, endings and glued pronouns.
    STEM,
    /// The consonants that the words of one root mostly share.
    SKELETON,
    /// Pieces of three and four letters of the stem, and the stem itself: what is left in common where the stemmer went
    /// wrong, or where the extraction broke a word.
    PIECES
}
