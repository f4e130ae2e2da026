@NullMarked
package ma.dalil.chatbot.transcript;

import org.jspecify.annotations.NullMarked;
