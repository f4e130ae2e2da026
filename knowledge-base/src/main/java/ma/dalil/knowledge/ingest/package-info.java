/// Official texts made into documents: read, repaired, cut into articles.
///
/// Read [ArabicRepair] for the damage that extractions from PDF carry. The trap: alef-lam inside a word may be right
/// (`حالة`) or a reversed lam-alef
/// (`صالحية`), and the article at its beginning is nearly always right; only a word list can tell.
@NullMarked
package ma.dalil.knowledge.ingest;

import org.jspecify.annotations.NullMarked;
