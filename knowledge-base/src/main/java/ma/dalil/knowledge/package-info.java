/// What Dalil knows: structured procedures, official texts, their versions and sources.
@NullMarked
package ma.dalil.knowledge;

import org.jspecify.annotations.NullMarked;
