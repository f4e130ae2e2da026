/// How people reach Dalil, and how staff reach people. Here lies what the server asks the application whether it
/// works.
///
/// Read [ma.dalil.channels.conversation] for what a chat on the web needs of the application,
/// [ma.dalil.channels.desk] for what staff need, and [ma.dalil.channels.phone] for WhatsApp and SMS.
/// [ma.dalil.channels.web] serves them all; [ma.dalil.channels.twilio] and [ma.dalil.channels.aggregator] are
/// the providers of telephone messages.
@NullMarked
package ma.dalil.channels;

import org.jspecify.annotations.NullMarked;
