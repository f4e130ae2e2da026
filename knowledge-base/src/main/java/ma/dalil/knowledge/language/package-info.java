/// The six written forms Dalil reads and writes, as BCP 47 locales, and the letter table between Tifinagh and Latin.
@NullMarked
package ma.dalil.knowledge.language;

import org.jspecify.annotations.NullMarked;
