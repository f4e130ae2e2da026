/// Finds the passages that answer a question.
///
/// Read [HybridRetriever] for the flow: words (`lexical`) and meanings (`dense`) are searched at the same time, fused
/// by rank, and refused where nothing
/// bears on the question. A [ServiceLikelihood] judges besides how people ask for each procedure. `text` brings the six
/// written forms to keys that meet; `index` keeps the Lucene folders in
/// step with the knowledge base.
@NullMarked
package ma.dalil.retrieval;

import org.jspecify.annotations.NullMarked;
