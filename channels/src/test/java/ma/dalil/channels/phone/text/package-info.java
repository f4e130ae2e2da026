@NullMarked
package ma.dalil.channels.phone.text;

import org.jspecify.annotations.NullMarked;
