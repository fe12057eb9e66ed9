/** The operators' review of sellers: their credit, what is decided about them, their appeals. */
@NullMarked
package dev.homeward.web.ops.credit;

import org.jspecify.annotations.NullMarked;
