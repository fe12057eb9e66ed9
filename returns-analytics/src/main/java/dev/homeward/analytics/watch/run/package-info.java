/** The weekly run: what came back is compared with what was expected, cell by cell. */
@NullMarked
package dev.homeward.analytics.watch.run;

import org.jspecify.annotations.NullMarked;
