@NullMarked
package ma.dalil.chatbot.wording;

import org.jspecify.annotations.NullMarked;
