@NullMarked
package ma.dalil.chatbot.privacy;

import org.jspecify.annotations.NullMarked;
