/// To be described.
@NullMarked
package ma.dalil.chatbot;

import org.jspecify.annotations.NullMarked;
