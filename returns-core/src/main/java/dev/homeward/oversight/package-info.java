/** How people oversee sellers: violations, the sellers' appeals, and the operators' notes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "standing", "returncase"})
package dev.homeward.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
