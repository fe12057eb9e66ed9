/** Tests of the core as a whole. */
@NullMarked
package dev.homeward;

import org.jspecify.annotations.NullMarked;
