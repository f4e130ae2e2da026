/// What the staff pages need from the application, one interface for each concern: who signs in ([Access],
/// [SingleSignOn]) and what they do with their own account ([OwnAccount]), accounts and departments ([Accounts],
/// [Departments]), cases ([Desk]), drafts and the register of sensitive uses ([Drafts], [Policies]), what is learnt
/// ([Candidates], [Reviews], [Questions], [Receipts]), office hours ([Hours]), switches ([Switches]), figures
/// ([Figures]),
/// the record of what was done ([AuditLog]).
@NullMarked
package ma.dalil.channels.desk;

import org.jspecify.annotations.NullMarked;
