@NullMarked
package ma.dalil.chatbot.draft;

import org.jspecify.annotations.NullMarked;
