package ma.dalil.chatbot.understanding;

/// A word of a message as it is weighed.
///
/// @param word in lower case, without marks of vowels or elongation
/// @param weight whether it can tell one form from another
public record Token(String word, Script script, Weight weight) {

    /// What a word can tell.
    public enum Weight {
        /// It belongs to the forms in which it is used.
        TELLING,
        /// Borrowed: a French article that other forms take together with the noun, a French noun in Arabic letters. It
        /// tells only beside telling words.
        BORROWED,
        /// A name, a number, a place or a word of the administration that every form uses.
        NEUTRAL
    }
}
