/// What the staff pages need from the application: accounts, cases and replies.
@NullMarked
package ma.dalil.channels.desk;

import org.jspecify.annotations.NullMarked;
