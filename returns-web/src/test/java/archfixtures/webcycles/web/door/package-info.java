/** Breaks the rule on cycles, for HouseRulesTests. */
@NullMarked
package archfixtures.webcycles.web.door;

import org.jspecify.annotations.NullMarked;
