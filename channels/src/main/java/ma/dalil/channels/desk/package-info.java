/// What the staff pages need from the application, one interface for each concern: accounts ([Access]), cases ([Desk]),
/// office hours ([Hours]), switches ([Switches]), figures ([Figures]), the record of what was done ([AuditLog]).
@NullMarked
package ma.dalil.channels.desk;

import org.jspecify.annotations.NullMarked;
