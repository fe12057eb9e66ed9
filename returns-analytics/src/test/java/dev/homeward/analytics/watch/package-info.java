/** Tests of watching rates. */
package dev.homeward.analytics.watch;
