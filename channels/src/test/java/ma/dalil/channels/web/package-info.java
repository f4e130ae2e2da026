/// Tests of the server over HTTP, as clients see it: a running [WebServer] on a free port, with fakes for what lies
/// behind.
@NullMarked
package ma.dalil.channels.web;

import org.jspecify.annotations.NullMarked;
