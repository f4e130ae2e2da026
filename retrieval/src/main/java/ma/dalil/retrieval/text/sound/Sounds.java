package ma.dalil.retrieval.text.sound;

/// The alphabet of sounds: what is a vowel, what a consonant.
public final class Sounds {

    private Sounds() {}

    public static boolean isVowel(char sound) {
        return sound == 'a' || sound == 'e' || sound == 'i' || sound == 'u';
    }

    /// Neither a vowel nor a half-vowel.
    public static boolean isConsonant(char sound) {
        return !isVowel(sound) && sound != 'w' && sound != 'y';
    }

    /// The consonants of a part of a word, doubled ones once.
    public static int consonants(String sounds, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            if (isConsonant(sounds.charAt(i)) && (i == from || sounds.charAt(i) != sounds.charAt(i - 1))) {
                count++;
            }
        }
        return count;
    }

    public static int consonants(String sounds) {
        return consonants(sounds, 0, sounds.length());
    }

    /// The sound at a place, a space beyond the ends.
    public static char at(String sounds, int place) {
        return place >= 0 && place < sounds.length() ? sounds.charAt(place) : ' ';
    }
}
