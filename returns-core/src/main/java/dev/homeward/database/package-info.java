/** The one PostgreSQL behind everything: embedded by default, or the server that was configured. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package dev.homeward.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
