/// A telephone network in one process: a double of Twilio that behaves as its documents say, and a page that shows a
/// phone. Runs in the profile `demo`, so that a newcomer tries WhatsApp and SMS without an account, and in tests, which
/// script its faults.
///
/// Read [Exchange] for what passes between the service and the phones, [MessagesApi] for the requests of the service,
/// [Fault] for what a test can make go wrong. The double shares no code with the channels that it tries: it signs,
/// counts segments and moves statuses by itself. Traps: a status is told only after it has changed, and the first one
/// never; a message outside WhatsApp's 24 hours is accepted and fails afterwards (63016); a message's dates have no
/// fractions of seconds, and a search by date compares with those.
@NullMarked
package ma.dalil.channels.demo;

import org.jspecify.annotations.NullMarked;
