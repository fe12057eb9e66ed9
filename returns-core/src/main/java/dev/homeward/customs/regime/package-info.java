/** What customs ask on the way out and give back, as dated data, and the arithmetic of it. */
@NullMarked
@NamedInterface("regime")
package dev.homeward.customs.regime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
