package ma.dalil.chatbot.phone;

import java.util.UUID;

/// A message that was worked off, and whose words still lie with its provider.
///
/// @param attempts how often the provider was asked to delete them, this time included
record Redaction(UUID id, String provider, String messageId, int attempts) {}
