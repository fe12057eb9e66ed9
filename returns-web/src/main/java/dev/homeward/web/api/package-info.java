/** The REST API, version 1. */
@NullMarked
package dev.homeward.web.api;

import org.jspecify.annotations.NullMarked;
