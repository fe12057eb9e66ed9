/** A seller's score as people read it: the same for operators and for the seller. */
@NullMarked
package dev.homeward.web.credit;

import org.jspecify.annotations.NullMarked;
