/// Official Arabic, from letters to the four levels under which a passage is indexed.
///
/// Read in the order of the chain: [ArabicLetters] writes one letter for all the ways to write it,
/// [ArabicLightStemmer] takes off what inflection adds, [ArabicSkeleton] keeps the consonants that a verb, its noun and
/// its plural share, and [OfficialArabicAnalyzer] puts them in order, one chain per [Level].
///
/// The traps:
/// - Letters come before stop words and stems: the lists know one spelling only.
/// - `ال` at the beginning is the article, inside a word it may be `لا` that an extraction from PDF turned round
///   (`صالحية` for صلاحية). The article is taken off first; then [LamAlefFilter] brings both spellings to one, which
///   need not be the right one.
/// - One letter is no proof of a prefix: `و` goes from words of four letters and more, and a lone ب, ل, ف or ك stays in
///   the light stem (بلد, لجنة, فصل, كراء begin with them). The skeleton takes them off and so confuses some words; it
///   never stands alone in a search.
/// - A stem is a key, not a word, and is shown to nobody.
/// - Words with a letter or digit that is not Arabic (numbers, `AB123456`, `0612345678`) pass all levels whole.
@NullMarked
package ma.dalil.retrieval.text.arabic;

import org.jspecify.annotations.NullMarked;
