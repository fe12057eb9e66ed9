/** Tests of the REST API. */
@NullMarked
package dev.homeward.web.api;

import org.jspecify.annotations.NullMarked;
