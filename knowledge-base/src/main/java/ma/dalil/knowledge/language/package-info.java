/// The six written forms Dalil reads and writes, as BCP 47 locales, and the letter table between Tifinagh and Latin.
///
/// Two ways lead to Tifinagh: `Tifinagh.ofLatin` for texts of our own, letter by letter, and `Tifinagh.ofTyped` for
/// what citizens type, where `ch` and `sh` are ⵛ. The trap is to take one for the other: letter by letter, a typed `sh`
/// would become ⵙⵀ.
@NullMarked
package ma.dalil.knowledge.language;

import org.jspecify.annotations.NullMarked;
