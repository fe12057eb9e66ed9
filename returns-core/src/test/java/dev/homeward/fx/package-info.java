/** Tests of exchange rates. */
@NullMarked
package dev.homeward.fx;

import org.jspecify.annotations.NullMarked;
