/** What sellers let anybody see of their standing. */
@NullMarked
package dev.homeward.web.shopper.verify;

import org.jspecify.annotations.NullMarked;
