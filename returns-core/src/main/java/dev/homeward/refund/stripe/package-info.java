/** Payments that went through Stripe, on its own SDK. */
@NullMarked
package dev.homeward.refund.stripe;

import org.jspecify.annotations.NullMarked;
