/**
 * Seller credit ratings: read from the facts, decided by SCR-1, and kept with all that they were
 * computed from.
 */
@NullMarked
@NamedInterface("rating")
package dev.homeward.analytics.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
