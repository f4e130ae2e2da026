/// What the staff pages need from the application: who signs in ([Access], [SingleSignOn]) and what they do with the
/// own
/// account ([OwnAccount]), accounts and departments, cases and replies.
@NullMarked
package ma.dalil.channels.desk;

import org.jspecify.annotations.NullMarked;
