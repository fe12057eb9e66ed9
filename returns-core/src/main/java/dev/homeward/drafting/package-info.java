/**
 * Sellers write their policies: sentences with slots as they were typed, what is wrong with them,
 * and the way from there to a published version.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "database", "audit", "seller", "policy", "returncase"})
package dev.homeward.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
