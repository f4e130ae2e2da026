/// What passes between a channel and the conversation behind it: the envelopes, and the callback that the application
/// implements.
@NullMarked
package ma.dalil.channels.conversation;

import org.jspecify.annotations.NullMarked;
