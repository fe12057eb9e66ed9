/** The seller's screens for orders, and for returns that are filed for a shopper. */
@NullMarked
package dev.homeward.web.merchant.orders;

import org.jspecify.annotations.NullMarked;
