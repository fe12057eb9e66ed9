/**
 * How far a seller's risk is from what was to be expected: from exposures to a score, its interval
 * and a grade, as pure functions over values.
 */
@NullMarked
@NamedInterface("credit")
package dev.homeward.analytics.credit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
