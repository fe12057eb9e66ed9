/**
 * Evidence: photos of shoppers and of the warehouse, taken in, kept, and shown to those whom they
 * concern.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "returncase"})
package dev.homeward.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
