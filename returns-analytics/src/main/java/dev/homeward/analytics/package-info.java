/** What is computed from the facts: the columnar replica and the return rates read from it. */
@NullMarked
package dev.homeward.analytics;

import org.jspecify.annotations.NullMarked;
