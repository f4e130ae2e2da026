/// What Dalil knows: structured procedures, official texts, their versions and sources. At its root lies what
/// every module needs: the type of secret settings, hashes, the country's zone, repeated looks.
@NullMarked
package ma.dalil.knowledge;

import org.jspecify.annotations.NullMarked;
