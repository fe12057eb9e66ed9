/** Sellers: the merchants, as legal parties, that work in Homeward. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package dev.homeward.seller;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
