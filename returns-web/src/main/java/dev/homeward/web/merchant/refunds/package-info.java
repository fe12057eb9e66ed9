/** The seller's screens for paying back. */
@NullMarked
package dev.homeward.web.merchant.refunds;

import org.jspecify.annotations.NullMarked;
