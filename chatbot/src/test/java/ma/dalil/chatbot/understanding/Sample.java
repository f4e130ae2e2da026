package ma.dalil.chatbot.understanding;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// A text whose form is known.
///
/// @param tag of the form or language
/// @param origin the text as it stood in its source: all spellings of one text fall in one fold
public record Sample(String tag, String text, String origin) {

    private static final int FOLDS = 10;

    /// What a text is used for, told by its hash, so that the split is the same everywhere.
    public enum Fold {
        HELD_OUT,
        CALIBRATION,
        TRAINING
    }

    public static Sample of(String tag, String text) {
        return new Sample(tag, text, text);
    }

    public Sample spelled(String as, String tagged) {
        return new Sample(tagged, as, origin);
    }

    public Fold fold() {
        return switch ((int) (hash() % FOLDS)) {
            case 0 -> Fold.HELD_OUT;
            case 1 -> Fold.CALIBRATION;
            default -> Fold.TRAINING;
        };
    }

    public long hash() {
        CRC32 hash = new CRC32();
        hash.update(origin.getBytes(StandardCharsets.UTF_8));
        return hash.getValue();
    }

    public int words() {
        return text.strip().split("\\s+").length;
    }
}
