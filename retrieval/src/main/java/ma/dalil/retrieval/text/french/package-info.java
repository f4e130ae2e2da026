/// French as Moroccans type it: elided words, light stems, the short forms of text messages, and what of a word is
/// heard, which is how Darija borrows it (`permis`, البيرمي).
///
/// Everything here works on plain spellings: lower case, without accents.
///
/// Traps: a light stem can turn a word into another (`cours` is not `cour`, `retraite` no `retrait`, `étranger` not
/// `étrange`), so stems are short of what grammar knows and have their exceptions; a short form can be a word of
/// another language (`dem` is blood in Darija), so it only adds a key; last consonants are silent in French alone, so
/// words with the digits of chat spelling are not read so.
@NullMarked
package ma.dalil.retrieval.text.french;

import org.jspecify.annotations.NullMarked;
