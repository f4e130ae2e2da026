/// To be described.
@NullMarked
package ma.dalil.channels;

import org.jspecify.annotations.NullMarked;
