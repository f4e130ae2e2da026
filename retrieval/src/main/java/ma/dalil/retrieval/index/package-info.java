/// The Lucene folders and the work that keeps them in step with the knowledge base. Every change is one commit, so a
/// query sees a version or the next one, never a mixture.
@NullMarked
package ma.dalil.retrieval.index;

import org.jspecify.annotations.NullMarked;
