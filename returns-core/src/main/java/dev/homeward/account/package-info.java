/** Staff, their roles and memberships, and the API keys of sellers and the platform. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "audit", "seller"})
package dev.homeward.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
