/// Tests of telephones on a real database, with providers and time set by hand.
@NullMarked
package ma.dalil.chatbot.phone;

import org.jspecify.annotations.NullMarked;
