/** Breaks the rule on field injection, for HouseRulesTests. */
@NullMarked
package archfixtures.injection;

import org.jspecify.annotations.NullMarked;
