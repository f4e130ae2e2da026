/// To be described.
@NullMarked
package ma.dalil.retrieval;

import org.jspecify.annotations.NullMarked;
