/**
 * Statements of withdrawal: received whatever they say, acknowledged at once, kept as evidence, and
 * matched to a contract where there is one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "order", "returncase"})
package dev.homeward.withdrawal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
