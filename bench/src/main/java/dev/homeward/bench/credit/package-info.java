/**
 * Tries seller ratings on invented marketplaces, in which the true risk of every seller is known.
 */
@NullMarked
package dev.homeward.bench.credit;

import org.jspecify.annotations.NullMarked;
