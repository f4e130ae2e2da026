package ma.dalil.channels.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Telephone numbers in one spelling, whichever way a network writes them, and what stands in their place.
public final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final String HOME = "MA";
    /// The library would read `INWI-CLUB` as the keys that these letters lie on.
    private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9][0-9 ().-]*");

    private PhoneNumbers() {}

    /// Whether it is a name, such as `DALIL`: what comes from one cannot be answered.
    public static boolean isName(String sender) {
        return sender.codePoints().anyMatch(Character::isLetter);
    }

    /// @param written such as `+212600000001`, `00212600000001`, `212600000001` or `0600000001`
    /// @return E.164; null if it is a short code, a name, or no number at all
    public static @Nullable String e164(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return null;
        }
        try {
            PhoneNumber number = NUMBERS.parse(written, HOME);
            return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? NUMBERS.format(number, PhoneNumberFormat.E164)
                    : null;
        } catch (NumberParseException none) {
            return null;
        }
    }
}
