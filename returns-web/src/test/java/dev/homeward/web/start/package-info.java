/** Tests of the way in. */
@NullMarked
package dev.homeward.web.start;

import org.jspecify.annotations.NullMarked;
