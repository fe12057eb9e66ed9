/** The seller's own standing: the grade, what holds because of it, and appeals. */
@NullMarked
package dev.homeward.web.merchant.standing;

import org.jspecify.annotations.NullMarked;
