/** The mathematics of watching rates: control charts, tests of surprise, and ratios of rates. */
@NullMarked
package dev.homeward.analytics.watch.chart;

import org.jspecify.annotations.NullMarked;
