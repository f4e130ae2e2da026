/// Documents and passages as they stand in the database, their versions, and the announcement that a version is live.
@NullMarked
package ma.dalil.knowledge.document;

import org.jspecify.annotations.NullMarked;
