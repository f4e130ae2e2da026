package ma.dalil.chatbot.understanding;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// A text whose form is known.
///
/// @param tag of the form or language
/// @param origin the text as it stood in its source: all spellings of one text fall in one fold
public record Sample(String tag, String text, String origin) {

    private static final int FOLDS = 10;
    private static final byte[] SECOND_SPLIT = "second split ".getBytes(StandardCharsets.UTF_8);

    /// What a text is used for, told by its hash, so that the split is the same everywhere.
    public enum Fold {
        /// Read when all else is settled.
        HELD_OUT,
        /// By it the recipe is chosen, and confidences made true.
        VALIDATION,
        TRAINING
    }

    public static Sample of(String tag, String text) {
        return new Sample(tag, text, text);
    }

    public Sample spelled(String as, String tagged) {
        return new Sample(tagged, as, origin);
    }

    /// The tenth that a first split held out is learnt from: its errors were read while the model was made.
    public Fold fold() {
        if (hash() % FOLDS == 0) {
            return Fold.TRAINING;
        }
        return switch ((int) (secondHash() % FOLDS)) {
            case 0 -> Fold.HELD_OUT;
            case 1 -> Fold.VALIDATION;
            default -> Fold.TRAINING;
        };
    }

    public long hash() {
        CRC32 hash = new CRC32();
        hash.update(origin.getBytes(StandardCharsets.UTF_8));
        return hash.getValue();
    }

    /// Of another polynomial than the first, so that the two splits have nothing to do with each other.
    private long secondHash() {
        CRC32C hash = new CRC32C();
        hash.update(SECOND_SPLIT);
        hash.update(origin.getBytes(StandardCharsets.UTF_8));
        return hash.getValue();
    }

    public int words() {
        return text.strip().split("\\s+").length;
    }
}
