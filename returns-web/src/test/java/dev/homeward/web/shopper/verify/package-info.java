@NullMarked
package dev.homeward.web.shopper.verify;

import org.jspecify.annotations.NullMarked;
