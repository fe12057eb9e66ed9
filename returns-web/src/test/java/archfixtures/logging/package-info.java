/** Breaks the rule on logging, for HouseRulesTests. */
@NullMarked
package archfixtures.logging;

import org.jspecify.annotations.NullMarked;
