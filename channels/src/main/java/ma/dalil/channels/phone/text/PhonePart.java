package ma.dalil.channels.phone.text;

import java.util.List;

/// One message of a reply, ready to be sent.
///
/// @param buttons labels of at most three choices, none if they do not all fit; the text lists the choices all the same
public record PhonePart(String text, List<String> buttons) {

    public PhonePart {
        buttons = List.copyOf(buttons);
    }

    static PhonePart of(String text) {
        return new PhonePart(text, List.of());
    }

    @Override
    public String toString() {
        return "PhonePart[" + text.length() + "]";
    }
}
