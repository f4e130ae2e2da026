@NullMarked
package ma.dalil.chatbot.figures;

import org.jspecify.annotations.NullMarked;
