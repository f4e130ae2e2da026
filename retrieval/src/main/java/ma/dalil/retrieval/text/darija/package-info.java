/// Darija in both its scripts: what is glued to a word is taken off its sounds, so that `mabghitch` and مابغيتش,
/// `flmou9ata3a`
/// and فالمقاطعة end at one stem; and the French words that it borrows in a form that no rule of sound tells.
///
/// Traps: most roots have three consonants, and each clitic is a consonant that begins or ends roots too (`ktab`,
/// `mdina`, `bank`): nothing is taken off that leaves fewer than three consonants, and the whole word stays a key
/// beside its stem. The North says 3a- and ha- for gha-; Oriental and Hassani words need no rule of their own.
@NullMarked
package ma.dalil.retrieval.text.darija;

import org.jspecify.annotations.NullMarked;
