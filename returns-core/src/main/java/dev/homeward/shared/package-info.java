/** Values that every capability speaks in: money, countries, ids, and the two ways to say no. */
@NullMarked
package dev.homeward.shared;

import org.jspecify.annotations.NullMarked;
