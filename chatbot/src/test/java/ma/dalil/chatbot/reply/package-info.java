@NullMarked
package ma.dalil.chatbot.reply;

import org.jspecify.annotations.NullMarked;
