@NullMarked
package ma.dalil.chatbot.escalation;

import org.jspecify.annotations.NullMarked;
