/** Return rates by any slice, and the lines behind every figure. */
@NullMarked
@NamedInterface("rates")
package dev.homeward.analytics.rates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
