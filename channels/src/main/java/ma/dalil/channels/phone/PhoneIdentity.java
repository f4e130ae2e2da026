package ma.dalil.channels.phone;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who is at the other end: a telephone number, or the identifier that WhatsApp gives a person towards one business, or
/// both. Personal data: kept encrypted, for delivery alone, and printed by nobody.
///
/// @param number E.164, such as `+212600000001`
/// @param scopedId WhatsApp's business-scoped user identifier
public record PhoneIdentity(
        @Nullable String number, @Nullable String scopedId) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{5,14}");
    private static final int LONGEST_ID = 160; // WhatsApp's: a country, a dot, `ENT.` perhaps, and up to 128 characters

    public PhoneIdentity {
        if (number == null && scopedId == null) {
            throw new IllegalArgumentException("a person has a number or an identifier");
        }
        if (number != null && !E164.matcher(number).matches()) {
            throw new IllegalArgumentException("a telephone number is not in E.164");
        }
        if (scopedId != null && (scopedId.isBlank() || scopedId.length() > LONGEST_ID)) {
            throw new IllegalArgumentException("a scoped identifier has 1 to " + LONGEST_ID + " characters");
        }
    }

    public static PhoneIdentity ofNumber(String number) {
        return new PhoneIdentity(number, null);
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
