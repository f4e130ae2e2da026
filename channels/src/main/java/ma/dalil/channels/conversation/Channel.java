package ma.dalil.channels.conversation;

/// Where a citizen's message came from.
public enum Channel {
    WEB,
    WHATSAPP,
    SMS
}
