/** Breaks the rule on hidden controllers, for HouseRulesTests. */
@NullMarked
package archfixtures.controllers;

import org.jspecify.annotations.NullMarked;
