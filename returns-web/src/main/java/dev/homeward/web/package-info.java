/** Everything that speaks HTTP: the portals, the REST API, and their security. */
@NullMarked
@ApplicationModule
package dev.homeward.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
