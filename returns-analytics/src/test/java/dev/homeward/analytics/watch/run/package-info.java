/** Tests of the weekly run. */
package dev.homeward.analytics.watch.run;
