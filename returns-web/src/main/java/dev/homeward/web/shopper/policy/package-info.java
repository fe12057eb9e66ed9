/** What sellers publish of their policies, for people and for machines. */
@NullMarked
package dev.homeward.web.shopper.policy;

import org.jspecify.annotations.NullMarked;
