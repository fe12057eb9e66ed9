/** The seller's screens for returns: the queue, one return, receiving, and refunds. */
@NullMarked
package dev.homeward.web.merchant.returns;

import org.jspecify.annotations.NullMarked;
