/** How long parcels take between two countries, learned from those that arrived. */
@NullMarked
@NamedInterface("lane")
package dev.homeward.shipping.lane;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
