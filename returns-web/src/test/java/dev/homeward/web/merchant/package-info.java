@NullMarked
package dev.homeward.web.merchant;

import org.jspecify.annotations.NullMarked;
