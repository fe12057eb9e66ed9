/** Breaks the rule on the layers of core, for HouseRulesTests. */
@NullMarked
package archfixtures.corelayer.order;

import org.jspecify.annotations.NullMarked;
