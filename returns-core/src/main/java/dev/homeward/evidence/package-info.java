/** Evidence: shoppers' photos, taken in, kept, and shown to those whom they concern. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "returncase"})
package dev.homeward.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
