/** Ratings as they are kept: from what was counted, by a version of the parameters, for ever. */
@NullMarked
package dev.homeward.analytics.rating.record;

import org.jspecify.annotations.NullMarked;
