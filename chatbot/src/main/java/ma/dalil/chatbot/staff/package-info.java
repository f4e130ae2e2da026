/// Civil servants: their accounts, roles and sessions.
///
/// Read [StaffAccounts]; PostgreSQL is behind [JdbcStaff]. Traps: an attempt to sign in is counted before the password
/// is looked at; a wrong name takes as long as a wrong password; only hashes of session tokens are stored.
@NullMarked
package ma.dalil.chatbot.staff;

import org.jspecify.annotations.NullMarked;
