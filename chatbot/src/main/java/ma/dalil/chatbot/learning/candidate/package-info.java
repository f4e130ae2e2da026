/// Answers of civil servants on their way into the knowledge base.
///
/// Read [CandidateService]; every change is one transaction: the revision, its event, the document, the audit. Words
/// stand in revisions that never change and are sealed until they are published. Traps: whoever wrote a revision cannot
/// publish it, which the database checks too; a published answer that is edited goes on answering as it was until the
/// new revision is published.
@NullMarked
package ma.dalil.chatbot.learning.candidate;

import org.jspecify.annotations.NullMarked;
