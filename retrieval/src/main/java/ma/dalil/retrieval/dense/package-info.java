/// The search by meaning: embedding models behind one seam, vectors in Lucene or pgvector behind another.
@NullMarked
package ma.dalil.retrieval.dense;

import org.jspecify.annotations.NullMarked;
