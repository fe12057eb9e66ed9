/** When refunds are released by themselves: at the first scan, at the hub, or after inspection. */
@NullMarked
@NamedInterface("trigger")
package dev.homeward.refund.trigger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
