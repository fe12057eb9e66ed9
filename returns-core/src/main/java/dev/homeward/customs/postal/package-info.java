/** What the post wants to know of a parcel with goods: its weight, and which form goes with it. */
@NullMarked
@NamedInterface("postal")
package dev.homeward.customs.postal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
