/** Euro reference rates by day: read from the files the ECB publishes, never assumed. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database"})
package dev.homeward.fx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
