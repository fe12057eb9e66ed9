/** The shoppers' pages: find an order, choose what goes back and how, and follow it; no account. */
@NullMarked
package dev.homeward.web.shopper;

import org.jspecify.annotations.NullMarked;
