/** Breaks the rule on reflection, for HouseRulesTests. */
@NullMarked
package archfixtures.reflection;

import org.jspecify.annotations.NullMarked;
