/// One turn of a citizen's conversation: what was read, and how it ended.
@NullMarked
package ma.dalil.chatbot.turn;

import org.jspecify.annotations.NullMarked;
