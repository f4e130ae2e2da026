@NullMarked
package ma.dalil.chatbot.learning;

import org.jspecify.annotations.NullMarked;
