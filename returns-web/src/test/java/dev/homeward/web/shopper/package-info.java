/** Tests of the shoppers' pages. */
@NullMarked
package dev.homeward.web.shopper;

import org.jspecify.annotations.NullMarked;
