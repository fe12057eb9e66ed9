/** Customs: commodity codes, papers, and duties got back. */
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
      "policy :: law",
      "returncase",
      "fx"
    })
package dev.homeward.customs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
