/** Goods in hubs, and the consignments in which they travel on together. */
@NullMarked
@NamedInterface("stock")
package dev.homeward.routing.stock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
