@NullMarked
package ma.dalil.chatbot.staff;

import org.jspecify.annotations.NullMarked;
