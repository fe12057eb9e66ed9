/** Tests of the module. */
@NullMarked
package dev.homeward.shipping.source;

import org.jspecify.annotations.NullMarked;
