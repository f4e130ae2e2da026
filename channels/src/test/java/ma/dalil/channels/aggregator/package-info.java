/// SMS providers of several dialects.
@NullMarked
package ma.dalil.channels.aggregator;

import org.jspecify.annotations.NullMarked;
