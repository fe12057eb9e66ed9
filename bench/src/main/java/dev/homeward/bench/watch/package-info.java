/** Tries the monitoring of return rates on invented worlds whose truth is known. */
@NullMarked
package dev.homeward.bench.watch;

import org.jspecify.annotations.NullMarked;
