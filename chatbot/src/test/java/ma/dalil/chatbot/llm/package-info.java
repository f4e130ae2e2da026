@NullMarked
package ma.dalil.chatbot.llm;

import org.jspecify.annotations.NullMarked;
