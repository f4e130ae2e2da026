/// What all providers share, and hand-made fakes of what stands behind webhooks.
@NullMarked
package ma.dalil.channels.phone;

import org.jspecify.annotations.NullMarked;
