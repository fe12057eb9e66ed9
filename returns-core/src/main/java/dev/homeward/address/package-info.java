/** Postal addresses: what a country's address needs, and how it is printed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package dev.homeward.address;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
