/** Labels: bought from carriers, printed, voided. */
@NullMarked
@NamedInterface("label")
package dev.homeward.shipping.label;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
