/** The seller's screens for writing, trying and publishing policies. */
@NullMarked
package dev.homeward.web.merchant.policies;

import org.jspecify.annotations.NullMarked;
