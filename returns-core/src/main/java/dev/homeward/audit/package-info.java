/** Who changed what, when, from what to what: an append-only trail. */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package dev.homeward.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
