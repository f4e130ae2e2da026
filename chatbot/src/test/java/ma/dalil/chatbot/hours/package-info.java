@NullMarked
package ma.dalil.chatbot.hours;

import org.jspecify.annotations.NullMarked;
