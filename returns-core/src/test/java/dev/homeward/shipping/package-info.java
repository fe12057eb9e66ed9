/** Tests of the module. */
@NullMarked
package dev.homeward.shipping;

import org.jspecify.annotations.NullMarked;
