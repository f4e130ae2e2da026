/// Words to keys: one key for the spellings of a word in Latin, Arabic and Tifinagh letters; official Arabic has a
/// package of its own below.
///
/// [Keys][ma.dalil.retrieval.text.Keys] is the door. Behind it letters become sounds by script (`sound`), and sounds
/// are
/// stemmed by language (`darija`, `amazigh`, `french`); which language a word is in is not asked, since messages mix
/// them.
///
/// Traps: digits are letters inside a Darija word and numbers elsewhere; c and x sound differently in French, Darija
/// and
/// Amazigh, so both readings are kept; a skeleton is no proof of a word, so whoever acts on a key asks how sure it is.
@NullMarked
package ma.dalil.retrieval.text;

import org.jspecify.annotations.NullMarked;
