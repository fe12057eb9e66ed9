/** Returns that the platform decides about, because of their seller's standing. */
@NullMarked
package dev.homeward.web.ops.decisions;

import org.jspecify.annotations.NullMarked;
