@NullMarked
package ma.dalil.chatbot.policy;

import org.jspecify.annotations.NullMarked;
