/** Returns of the demo world that are still open, at every stage of their life. */
@NullMarked
package dev.homeward.web.demo.open;

import org.jspecify.annotations.NullMarked;
