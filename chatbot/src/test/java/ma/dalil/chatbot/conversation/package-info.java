@NullMarked
package ma.dalil.chatbot.conversation;

import org.jspecify.annotations.NullMarked;
