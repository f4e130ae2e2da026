/// The application as a person meets it: started as a process of its own on an empty folder, spoken to over HTTP and in
/// a browser, killed.
@NullMarked
package ma.dalil.chatbot.acceptance;

import org.jspecify.annotations.NullMarked;
