/// The one HTTP server, on Vert.x Web: the citizen's API and page, and what operation needs.
///
/// Read [WebServer] for the life cycle, [Routes] for how a request reaches its handler. The event loop parses and
/// answers; whatever may wait runs on a virtual thread of a bounded executor ([Workers]). The desk
/// and the telephone providers add theirs as beans of type [Routes]. Every error of an API leaves as problem+json
/// through
/// [Problems]. Other sites show the citizen's page in a frame
/// ([EmbedPage]) that their one script ([WidgetScript]) opens. Traps: Vert.x logs "Unhandled exception" for a failed
/// route that has no failure handler; a JSON library replaces malformed surrogates silently, so text is checked before
/// and after it is parsed.
@NullMarked
package ma.dalil.channels.web;

import org.jspecify.annotations.NullMarked;
