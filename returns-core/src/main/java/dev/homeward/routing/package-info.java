/** Where goods travel: hubs, lanes, and the way that is worth most. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "audit",
      "address",
      "seller",
      "catalog",
      "order",
      "policy",
      "returncase",
      "inspection",
      "customs",
      "fx"
    })
package dev.homeward.routing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
