/** Hubs and lanes of the demo world, and where its sellers' returns go. */
@NullMarked
package dev.homeward.web.demo.routes;

import org.jspecify.annotations.NullMarked;
