/** Breaks the rule on setters, for HouseRulesTests. */
@NullMarked
package archfixtures.setters;

import org.jspecify.annotations.NullMarked;
