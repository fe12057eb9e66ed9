/** Tests of the law, of sellers' policies, and of what they come to together. */
@NullMarked
package dev.homeward.policy;

import org.jspecify.annotations.NullMarked;
