package ma.dalil.chatbot.transcript;

import java.util.Map;
import java.util.UUID;
import ma.dalil.chatbot.privacy.Vault;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Values as JSON, sealed for their conversation. The mapper is our own: what is on disk must not depend on how the
/// service words its HTTP.
@Component
public class SealedJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Vault vault;

    public SealedJson(Vault vault) {
        this.vault = vault;
    }

    public byte[] seal(UUID conversationId, Object value) {
        return vault.seal(conversationId, JSON.writeValueAsString(value));
    }

    public <T> T open(UUID conversationId, byte[] sealed, Class<T> type) {
        return JSON.readValue(vault.open(conversationId, sealed), type);
    }

    public Map<String, String> openMap(UUID conversationId, byte[] sealed) {
        return JSON.readValue(vault.open(conversationId, sealed), new TypeReference<>() {});
    }
}
