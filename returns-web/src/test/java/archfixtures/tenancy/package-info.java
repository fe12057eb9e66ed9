/** Breaks the rule on tenancy, for HouseRulesTests. */
@NullMarked
package archfixtures.tenancy;

import org.jspecify.annotations.NullMarked;
