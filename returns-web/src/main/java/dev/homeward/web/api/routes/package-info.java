/** Hubs, lanes, and where returned goods go, over the REST API. */
@NullMarked
package dev.homeward.web.api.routes;

import org.jspecify.annotations.NullMarked;
