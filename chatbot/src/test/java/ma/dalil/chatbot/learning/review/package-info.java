@NullMarked
package ma.dalil.chatbot.learning.review;

import org.jspecify.annotations.NullMarked;
