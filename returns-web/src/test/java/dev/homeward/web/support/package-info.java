/** Tests of what every screen and call shares. */
@NullMarked
package dev.homeward.web.support;

import org.jspecify.annotations.NullMarked;
