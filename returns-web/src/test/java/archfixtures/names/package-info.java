/** Breaks the rule on names, for HouseRulesTests. */
@NullMarked
package archfixtures.names;

import org.jspecify.annotations.NullMarked;
