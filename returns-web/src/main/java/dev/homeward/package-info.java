/** Homeward: returns across borders, from the shopper's phone to the refund. */
@NullMarked
package dev.homeward;

import org.jspecify.annotations.NullMarked;
