/// The one PostgreSQL: the one that is configured, or an embedded one on a folder that stays.
///
/// Read [EmbeddedDatabase] for how a server that outlived its process is found again. The trap: the server is a process
/// of its own; after `kill -9` of the
/// Java process it goes on running, and a second server on the same folder is refused. So whoever comes next joins it.
/// [Rows] reads what every `Jdbc…` class reads alike.
@NullMarked
package ma.dalil.knowledge.database;

import org.jspecify.annotations.NullMarked;
