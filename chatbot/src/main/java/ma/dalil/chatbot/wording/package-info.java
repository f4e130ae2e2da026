/// How an officer's French or Arabic becomes what a citizen reads, in one of the six written forms.
///
/// Read [WordingService]; it is the specification: line by line, a canned reply is said in the citizen's form
/// ([CannedReply]), a slot is filled from the record of the service ([SlotFiller]), other words are translated where a
/// model is configured and its translation keeps every figure ([CarefulTranslation]), and stay as they are where not,
/// with the terms of the lexicon beside them ([TermGloss]). What ships is data: `canned.yaml` with its schema. The
/// traps: no figure of a slot comes from anywhere but the record; officers see what is sent before it is sent, so
/// nothing here may be worded again between the two.
@NullMarked
package ma.dalil.chatbot.wording;

import org.jspecify.annotations.NullMarked;
