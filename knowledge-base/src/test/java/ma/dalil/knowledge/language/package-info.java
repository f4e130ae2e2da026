/// Tests of the letter table, one phenomenon each.
@NullMarked
package ma.dalil.knowledge.language;

import org.jspecify.annotations.NullMarked;
