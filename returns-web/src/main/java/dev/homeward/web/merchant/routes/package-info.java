/** Where a seller's returned goods go: the comparison of ways, and the seller's addresses. */
@NullMarked
package dev.homeward.web.merchant.routes;

import org.jspecify.annotations.NullMarked;
