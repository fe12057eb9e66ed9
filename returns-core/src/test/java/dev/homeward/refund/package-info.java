/** Tests of refunds. */
@NullMarked
package dev.homeward.refund;

import org.jspecify.annotations.NullMarked;
