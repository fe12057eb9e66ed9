/** Parcels of returns and their labels, over the REST API. */
@NullMarked
package dev.homeward.web.api.parcels;

import org.jspecify.annotations.NullMarked;
