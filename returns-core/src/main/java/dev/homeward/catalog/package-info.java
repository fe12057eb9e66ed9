/**
 * Products and their variants: what is sold, under which SKU, of which origin and commodity code.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database"})
package dev.homeward.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
