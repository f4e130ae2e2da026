/// Receipts: the short code under an answer, by which a civil servant finds what a citizen was shown.
///
/// What stands under a code is the stored answer itself, so it is of the day it was given; erasing the conversation
/// takes
/// it away. [ReceiptCodes] writes and reads codes, [ReceiptService] opens them.
@NullMarked
package ma.dalil.chatbot.learning.receipt;

import org.jspecify.annotations.NullMarked;
