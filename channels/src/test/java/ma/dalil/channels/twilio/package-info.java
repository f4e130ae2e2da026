/// Twilio's words, tried with requests as Twilio makes them and with a double that answers as Twilio does.
@NullMarked
package ma.dalil.channels.twilio;

import org.jspecify.annotations.NullMarked;
