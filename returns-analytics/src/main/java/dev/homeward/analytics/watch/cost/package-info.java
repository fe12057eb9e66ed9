/** What returns cost a seller, and what would be saved by comparison. */
@NullMarked
@NamedInterface("cost")
package dev.homeward.analytics.watch.cost;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
