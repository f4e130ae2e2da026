/// What keeps citizens' words from those who read the database, the log or a backup: the vault for texts, and
/// the tokens that open a conversation.
///
/// Read [Vault] first. The traps: texts are masked *before* they come here, so that not even the key gives a
/// telephone number back; and whoever loses the key loses every text, so a database that is backed up needs its
/// key backed up too, elsewhere.
@NullMarked
package ma.dalil.chatbot.privacy;

import org.jspecify.annotations.NullMarked;
