package ma.dalil.chatbot.privacy;

import ma.dalil.knowledge.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param transcriptKey base64 of 32 bytes; empty: a key is made once and kept in the folder `keys` of the home folder
@ConfigurationProperties("dalil.privacy")
public record PrivacySettings(@DefaultValue("") Secret transcriptKey) {}
