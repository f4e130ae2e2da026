package ma.dalil.channels.twilio;

import com.twilio.security.RequestValidator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import ma.dalil.channels.web.FormBody;
import ma.dalil.knowledge.Secret;
import org.jspecify.annotations.Nullable;

/// Whether a request comes from Twilio: the SDK's check, over the address and all parameters.
final class TwilioSignature {

    private final RequestValidator validator;

    TwilioSignature(Secret authToken) {
        this.validator = new RequestValidator(authToken.reveal());
    }

    boolean covers(String address, FormBody form, @Nullable String signature) {
        if (signature == null) {
            return false;
        }
        try {
            return validator.validate(address, joined(form), signature);
        } catch (RuntimeException noAddress) { // the SDK parses it, and a stranger may send anything
            return false;
        }
    }

    /// The SDK takes one value for each name and signs name, value, name, value. A name with several values is
    /// signed once for each different value, in their order; so they are joined by the name.
    private static Map<String, String> joined(FormBody form) {
        Map<String, String> joined = new HashMap<>();
        form.parameters()
                .forEach((name, values) ->
                        joined.put(name, values.stream().distinct().sorted().collect(Collectors.joining(name))));
        return joined;
    }
}
