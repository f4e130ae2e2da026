package ma.dalil.channels.phone.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a person is told once, with the first answer: that a machine speaks, what is kept, their rights under law
/// 09-08,
/// that a person can be asked for, and the word or the link that stops everything.
public final class PhoneNotice {

    private PhoneNotice() {}

    /// At most two segments, three with a link.
    ///
    /// @param link where everything is stopped by whoever cannot answer with the word; null: they can
    public static String sms(Locale form, @Nullable String link) {
        return GsmFolding.fold(PhoneWords.say(form, "notice.sms", link == null ? stop(form) : link));
    }

    public static String whatsApp(Locale form) {
        return Isolates.ofNumbers(PhoneWords.say(form, "notice.whatsapp", stop(form)), form);
    }

    private static String stop(Locale form) {
        return OptWords.word(OptWords.Command.STOP, form);
    }
}
