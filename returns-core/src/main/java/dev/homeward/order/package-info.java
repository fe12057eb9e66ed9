/** Orders as they were placed, paid and delivered, and the ledger of what may still come back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "catalog"})
package dev.homeward.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
