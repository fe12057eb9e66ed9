/** Breaks the rule on data access in controllers, for HouseRulesTests. */
@NullMarked
package archfixtures.controllerwork;

import org.jspecify.annotations.NullMarked;
