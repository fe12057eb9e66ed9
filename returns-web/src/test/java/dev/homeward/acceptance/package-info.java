/** Whole journeys against real data, through the API as any client would take them. */
@NullMarked
package dev.homeward.acceptance;

import org.jspecify.annotations.NullMarked;
