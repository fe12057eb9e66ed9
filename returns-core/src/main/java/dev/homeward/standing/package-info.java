/**
 * How far sellers are trusted: their grades of record, what each grade brings with it, and the
 * restrictions that people put in force.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "audit"})
package dev.homeward.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
