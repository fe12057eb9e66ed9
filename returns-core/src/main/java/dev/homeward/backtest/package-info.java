/** What a seller's next policy would have done to the returns of the last twelve months. */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"shared", "database", "audit", "order", "policy", "returncase"})
package dev.homeward.backtest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
