/** Watches return rates week by week, and alerts people to what is above what it should be. */
@NullMarked
@NamedInterface("watch")
package dev.homeward.analytics.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
