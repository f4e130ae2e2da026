/// Measures the search for passages on any file of questions in SQuAD form, beside plain Lucene. Read
/// [MeasureRetrievalCommand]. The trap: [DalilSearch] must ask the classes that the service asks, never a copy of them.
@NullMarked
package ma.dalil.retrieval.index.measure;

import org.jspecify.annotations.NullMarked;
