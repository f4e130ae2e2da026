/// How an outcome is said: the reply of the HTTP contract, in the asker's form. Every word stands in a bundle
/// (`reply_<form>.properties`); Tifinagh is worded by the Latin bundle and changes the letters.
///
/// The trap is a choice that the assistant itself would not understand: what a choice sends goes through triage like
/// anything else.
@NullMarked
package ma.dalil.chatbot.reply;

import org.jspecify.annotations.NullMarked;
