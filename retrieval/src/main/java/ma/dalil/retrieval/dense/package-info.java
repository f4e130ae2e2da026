/// The search by meaning: embedding models behind one seam, vectors in Lucene or pgvector behind another.
/// The built-in model is fitted on the knowledge ([LatentSemanticFit]) once, and kept ([FittedModels]).
@NullMarked
package ma.dalil.retrieval.dense;

import org.jspecify.annotations.NullMarked;
