/** Money: what is owed for a return, who agreed to it, and how it moves, exactly once. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "audit",
      "order",
      "policy",
      "returncase",
      "inspection",
      "shipping"
    })
package dev.homeward.refund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
