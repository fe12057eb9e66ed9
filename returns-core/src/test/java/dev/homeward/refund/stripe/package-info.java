/** Tests of payments that went through Stripe. */
@NullMarked
package dev.homeward.refund.stripe;

import org.jspecify.annotations.NullMarked;
