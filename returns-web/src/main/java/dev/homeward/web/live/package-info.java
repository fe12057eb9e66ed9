/** Lets open pages follow what changes elsewhere. */
@NullMarked
package dev.homeward.web.live;

import org.jspecify.annotations.NullMarked;
