@NullMarked
package dev.homeward.web.live;

import org.jspecify.annotations.NullMarked;
