/// The Lucene folders and the work that keeps them in step with the knowledge base. A version of
/// the words is one commit, a question is answered from one snapshot of it, and vectors count only where the snapshot
/// holds their passage: an answer is of one version, never of a mixture.
@NullMarked
package ma.dalil.retrieval.index;

import org.jspecify.annotations.NullMarked;
