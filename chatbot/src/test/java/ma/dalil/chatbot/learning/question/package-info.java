@NullMarked
package ma.dalil.chatbot.learning.question;

import org.jspecify.annotations.NullMarked;
