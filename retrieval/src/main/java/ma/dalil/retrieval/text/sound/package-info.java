/// What a written word sounds like, roughly: one alphabet for Latin, Arabic and Tifinagh letters, in which the
/// languages
/// are stemmed and from which skeletons are made.
///
/// The alphabet: vowels `a e i u`, half-vowels `w y`, and the consonants `b d f j h k l m n r s t z`, `x` (خ ⵅ), `C`
/// (ش ⵛ), `G` (غ ⵖ), `3` (ع ⵄ). Emphatics are written plain; q, k and g are one, h and ḥ, f and v, b and p, o and u.
///
/// Traps: `c`, `x`, `8`, `aa` and a `g` before e or i are read in two ways, and one writer reads a letter in one way
/// throughout a word; Tifinagh is never ambiguous, though it looks like Latin letters once transcribed (ⵙⵀ is not
/// `sh`); و and ي are vowels or half-vowels by what follows them.
@NullMarked
package ma.dalil.retrieval.text.sound;

import org.jspecify.annotations.NullMarked;
