/** What is computed from the facts: the columnar replica and the return rates read from it. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "audit",
      "seller",
      "returncase",
      "inspection",
      "standing",
      "oversight"
    })
package dev.homeward.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
