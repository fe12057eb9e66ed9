/**
 * The warehouse: what arrived of a case, in which state, what becomes of it, and whose fault it
 * was.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "returncase"})
package dev.homeward.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
