@NullMarked
package ma.dalil.chatbot.audit;

import org.jspecify.annotations.NullMarked;
