package ma.dalil.channels.phone;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// One message to one telephone.
///
/// @param deliveryId ours; stays the same over all attempts
/// @param from our own number or sender
public record OutboundPhoneMessage(
        UUID deliveryId, PhoneChannel channel, PhoneIdentity recipient, String from, Content content) {

    public sealed interface Content {

        /// @param text at most 1,600 characters, ready to be shown
        /// @param buttons at most three, of at most 20 characters each, which the channel may
        /// show; the text lists the choices by number all the same
        record Text(String text, List<String> buttons) implements Content {
            public Text {
                buttons = List.copyOf(buttons);
            }

            @Override
            public String toString() {
                return "Text[" + text.length() + "]";
            }
        }

        /// A message that was approved beforehand, for when the 24 hours of WhatsApp are over.
        ///
        /// @param name ours; the provider's settings say which template it is in which form
        /// @param variables by their number, from `1`
        record Template(String name, Locale form, Map<String, String> variables) implements Content {
            public Template {
                variables = Map.copyOf(variables);
            }
        }
    }

    @Override
    public String toString() {
        return "OutboundPhoneMessage[" + deliveryId + ", " + channel + "]";
    }
}
