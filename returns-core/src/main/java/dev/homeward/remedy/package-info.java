/**
 * What shoppers get for a return in place of the whole price: the same article again, a repaired
 * one, or part of the price for keeping it; and what was not accepted, on its way back to them.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "database", "audit", "order", "returncase", "inspection"})
package dev.homeward.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
