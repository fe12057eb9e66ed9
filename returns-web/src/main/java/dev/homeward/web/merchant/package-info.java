/** The portal of the sellers' people. */
@NullMarked
package dev.homeward.web.merchant;

import org.jspecify.annotations.NullMarked;
