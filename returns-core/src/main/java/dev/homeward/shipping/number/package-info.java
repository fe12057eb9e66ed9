/** Tracking numbers: whose they are, and whether they can be right. */
@NullMarked
@NamedInterface("number")
package dev.homeward.shipping.number;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
