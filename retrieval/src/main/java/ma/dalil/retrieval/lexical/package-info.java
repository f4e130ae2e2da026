/// The search by words: which procedure, which article.
@NullMarked
package ma.dalil.retrieval.lexical;

import org.jspecify.annotations.NullMarked;
