@NullMarked
package ma.dalil.chatbot.learning.receipt;

import org.jspecify.annotations.NullMarked;
