/** A seller's parcels: where they are, what is late, and what customs wait for. */
@NullMarked
package dev.homeward.web.merchant.parcels;

import org.jspecify.annotations.NullMarked;
