package ma.dalil.chatbot.phone;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Settings of what is done for telephones.
///
/// @param answering messages that this process answers at the same time
/// @param delivering messages that it delivers at the same time
/// @param lease how long a worker has a message for itself, unless it renews; what a killed process had waits so long
/// @param attempts how often a message is tried before it is set aside
/// @param sends how often a delivery is tried
/// @param window how long after a person's last message WhatsApp takes free text
/// @param senderRate messages a second from one of our numbers, over all replicas
/// @param globalRate messages a second from all of them
/// @param messages messages of one person that are answered in a minute
/// @param quickMessages messages in a row, each within [LoopGuard#QUICK] of ours, after which the other side is taken
/// for a machine
/// @param silence how long nothing is answered then
/// @param attentive how long after a person's last message what is sent to them is a reply and no notification
/// @param quietFrom from when notifications wait
/// @param quietUntil until when
/// @param zone of these times
/// @param publicUrl of the citizens' page, such as `https://dalil.example`, for short addresses in SMS; empty: none are
/// given
@ConfigurationProperties("dalil.phone")
public record PhoneSettings(
        @DefaultValue("4") int answering,
        @DefaultValue("16") int delivering,
        @DefaultValue("20s") Duration lease,
        @DefaultValue("5") int attempts,
        @DefaultValue("8") int sends,
        @DefaultValue("24h") Duration window,
        @DefaultValue("40") int senderRate,
        @DefaultValue("80") int globalRate,
        @DefaultValue("20") int messages,
        @DefaultValue("6") int quickMessages,
        @DefaultValue("1h") Duration silence,
        @DefaultValue("30m") Duration attentive,
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("Africa/Casablanca") ZoneId zone,
        @DefaultValue("") String publicUrl) {}
