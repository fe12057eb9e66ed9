/** Hubs, lanes between them, what is in them, and the consignments that leave them. */
@NullMarked
package dev.homeward.web.ops.lanes;

import org.jspecify.annotations.NullMarked;
