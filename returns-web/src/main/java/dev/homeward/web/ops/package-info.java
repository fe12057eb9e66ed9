/** The back office of the platform's operators. */
@NullMarked
package dev.homeward.web.ops;

import org.jspecify.annotations.NullMarked;
