/** Tests of the mathematics of watching rates. */
package dev.homeward.analytics.watch.chart;
