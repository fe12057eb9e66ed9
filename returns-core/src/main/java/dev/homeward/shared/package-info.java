/** Values that every capability speaks in: money, countries, ids, and the two ways to say no. */
@NullMarked
@ApplicationModule(
    type = ApplicationModule.Type.CLOSED,
    allowedDependencies = {})
package dev.homeward.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
