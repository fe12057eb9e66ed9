/** Breaks the rule on time, for HouseRulesTests. */
@NullMarked
package archfixtures.time;

import org.jspecify.annotations.NullMarked;
