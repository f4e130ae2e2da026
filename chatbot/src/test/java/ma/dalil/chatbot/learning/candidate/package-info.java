@NullMarked
package ma.dalil.chatbot.learning.candidate;

import org.jspecify.annotations.NullMarked;
