/// How a reply is worded for a telephone: pure functions from a [ma.dalil.channels.conversation.TurnView] to the texts
/// that are sent.
///
/// Start at [WhatsAppText] and [SmsText]. WhatsApp has room: the whole reply, its choices and its sources, in one part
/// or few. An SMS is paid by the segment ([SmsSegments]) and gets what matters in three of them: whom to call, the
/// first facts, the numbers by which the rest is had, and where the full answer stands. What a civil servant wrote is
/// sent whole on either way. [OptWords] reads the few words by which a person governs the service itself
/// or says what an answer was worth.
///
/// The traps: one letter outside of GSM 03.38 makes every segment of a message less than half as long, so French is
/// folded where no meaning is lost ([GsmFolding]); and numbers in groups turn around in a line that runs from right to
/// left, so WhatsApp's texts isolate them and an SMS puts one mark before them.
@NullMarked
package ma.dalil.channels.phone.text;

import org.jspecify.annotations.NullMarked;
