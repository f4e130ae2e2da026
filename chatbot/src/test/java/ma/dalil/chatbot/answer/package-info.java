@NullMarked
package ma.dalil.chatbot.answer;

import org.jspecify.annotations.NullMarked;
