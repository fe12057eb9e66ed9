/** Measures a running Homeward from outside, as its users meet it. */
@NullMarked
package dev.homeward.bench;

import org.jspecify.annotations.NullMarked;
