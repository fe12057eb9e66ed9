/** Whether money, goods and stock agree with each other, fact by fact. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "database"})
package dev.homeward.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
