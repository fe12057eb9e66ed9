/** Tests of what other systems tell by themselves. */
@NullMarked
package dev.homeward.web.hooks;

import org.jspecify.annotations.NullMarked;
