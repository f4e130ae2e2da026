/// Tests of the double over HTTP, as the service sees it.
@NullMarked
package ma.dalil.channels.demo;

import org.jspecify.annotations.NullMarked;
