/** The seller's screens for customs: what a return needs, what was paid, what is claimed back. */
@NullMarked
package dev.homeward.web.merchant.customs;

import org.jspecify.annotations.NullMarked;
