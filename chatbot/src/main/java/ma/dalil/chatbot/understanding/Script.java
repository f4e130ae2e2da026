package ma.dalil.chatbot.understanding;

/// In which letters a word is written.
public enum Script {
    LATIN,
    ARABIC,
    TIFINAGH,
    /// Letters of no form that is served.
    OTHER,
    /// No letters: a number.
    NONE;

    /// The script of the first letter that has one of its own; the Greek letters that stand for Amazigh ɛ and ɣ are no
    /// script of their own.
    static Script of(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (Character.isLetter(letter)) {
                return switch (Character.UnicodeScript.of(letter)) {
                    case LATIN -> LATIN;
                    case ARABIC -> ARABIC;
                    case TIFINAGH -> TIFINAGH;
                    default -> OTHER;
                };
            }
        }
        return NONE;
    }
}
