/** Return cases: what shoppers ask to send back, why, and what becomes of the request. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "database", "audit", "standing", "catalog", "order", "policy"})
package dev.homeward.returncase;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
