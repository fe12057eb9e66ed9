/** Breaks the rule on cycles, for HouseRulesTests. */
@NullMarked
package archfixtures.webcycles.web.desk;

import org.jspecify.annotations.NullMarked;
