/** Tests of the warehouse: what arrived and what was found. */
@NullMarked
package dev.homeward.inspection;

import org.jspecify.annotations.NullMarked;
