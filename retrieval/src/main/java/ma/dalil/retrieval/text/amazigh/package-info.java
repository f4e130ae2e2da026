/// Amazigh in Tifinagh and Latin letters: a noun's two states, its number and gender, and the persons of a verb are
/// taken
/// off its sounds.
///
/// Its letters are read where all letters are ([ma.dalil.retrieval.text.sound]): Tifinagh one by one, Latin with the
/// pairs
/// of French and chat spelling first.
///
/// Traps: the vowel that tells the states apart is left out of a skeleton anyway, but not of a word of two consonants
/// (`afus`, `ufus`): there a sign for "some vowel" stands in its place. An affix at one end alone is no proof, so
/// nouns
/// are cut at both ends or not at all. The shifts of the Rif (l as r, ll as dj) are met by names that are written so,
/// not
/// corrected: they would make other words fall together.
@NullMarked
package ma.dalil.retrieval.text.amazigh;

import org.jspecify.annotations.NullMarked;
