/// Civil servants: their accounts, roles, departments and sessions, and how they sign in.
///
/// Read [StaffAccounts] for the door (a password, then a one-time code), [Sessions] for what is still due once somebody
/// is
/// half through it, [OwnAccountService] and [AccountsService] for what officers and administrators change, and
/// [OidcSignOn] for the door of another issuer. PostgreSQL is behind the `Jdbc…` classes. Traps: an attempt is counted
/// before password or code is looked at, and what was right takes back its own attempt alone, or whoever knows the
/// password could guess codes without end; a wrong name takes as long as a wrong password; a code counts once, which
/// the
/// database decides; whatever changes how somebody signs in ends the sessions; an account of another issuer is found by
/// issuer and subject and never by name; only hashes of tokens, passwords and recovery codes are stored, and the
/// secrets
/// of one-time codes sealed.
@NullMarked
package ma.dalil.chatbot.staff;

import org.jspecify.annotations.NullMarked;
