package ma.dalil.chatbot.phone;

import java.util.Optional;
import org.springframework.stereotype.Component;

/// Which orders people write, in all forms.
@Component
public class PhoneWords {

    Optional<PhoneWord> in(String text) {
        return Optional.empty();
    }
}
