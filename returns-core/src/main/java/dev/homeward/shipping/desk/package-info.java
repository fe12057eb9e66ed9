/** What people look at: a seller's parcels by what is to be done, and codes that nobody knows. */
@NullMarked
@NamedInterface("desk")
package dev.homeward.shipping.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
