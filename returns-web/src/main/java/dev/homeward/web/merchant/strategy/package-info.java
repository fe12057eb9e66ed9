/** Where a seller's returns cost most, and what might help. */
@NullMarked
package dev.homeward.web.merchant.strategy;

import org.jspecify.annotations.NullMarked;
