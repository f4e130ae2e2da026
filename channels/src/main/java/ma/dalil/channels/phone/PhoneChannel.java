package ma.dalil.channels.phone;

/// How a message reaches a telephone.
public enum PhoneChannel {
    SMS,
    WHATSAPP
}
