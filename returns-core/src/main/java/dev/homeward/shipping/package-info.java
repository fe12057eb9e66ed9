/** Parcels: what carriers say of them, and how far they are. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "audit",
      "address",
      "seller",
      "order",
      "policy",
      "returncase",
      "inspection",
      "customs",
      "customs :: postal",
      "routing",
      "routing :: stock",
      "fx"
    })
package dev.homeward.shipping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
