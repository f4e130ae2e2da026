/// What Dalil knows: structured procedures, official texts, their versions and sources. At its root lies the type of
/// every module's secret settings.
@NullMarked
package ma.dalil.knowledge;

import org.jspecify.annotations.NullMarked;
