/** What happened to goods, as GS1 EPCIS 2.0 events for other systems. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "database",
      "seller",
      "returncase",
      "inspection",
      "routing :: stock",
      "shipping"
    })
package dev.homeward.epcis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
