/** What the law and a seller's policy owe the shopper of an order, with every rule that applied. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "seller", "order"})
package dev.homeward.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
