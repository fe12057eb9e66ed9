/** Tests of the module. */
@NullMarked
package dev.homeward.shipping.number;

import org.jspecify.annotations.NullMarked;
