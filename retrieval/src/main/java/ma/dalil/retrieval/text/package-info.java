/// Words to keys: one key for the spellings of a word in Latin, Arabic and Tifinagh letters. Official Arabic has a
/// package of its own below. Traps: digits are letters inside a Darija word and numbers elsewhere; c and x sound
/// differently in French, Darija and Amazigh, so both readings are kept.
@NullMarked
package ma.dalil.retrieval.text;

import org.jspecify.annotations.NullMarked;
