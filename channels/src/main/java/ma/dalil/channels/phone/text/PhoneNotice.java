package ma.dalil.channels.phone.text;

import java.util.Locale;

/// What a person is told once, with the first answer: that a machine speaks, what is kept, their rights under law
/// 09-08,
/// that a person can be asked for, and the word that stops everything.
public final class PhoneNotice {

    private PhoneNotice() {}

    /// At most two segments.
    public static String sms(Locale form) {
        return GsmFolding.fold(notice("notice.sms", form));
    }

    public static String whatsApp(Locale form) {
        return Isolates.ofNumbers(notice("notice.whatsapp", form), form);
    }

    private static String notice(String key, Locale form) {
        return PhoneWords.say(form, key, OptWords.word(OptWords.Command.STOP, form));
    }
}
