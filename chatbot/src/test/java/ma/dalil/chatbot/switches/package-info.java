@NullMarked
package ma.dalil.chatbot.switches;

import org.jspecify.annotations.NullMarked;
