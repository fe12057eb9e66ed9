/** Files of orders and returns come in: uploaded, mapped, checked, staged, then recorded. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database", "seller", "order", "returncase"})
package dev.homeward.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
