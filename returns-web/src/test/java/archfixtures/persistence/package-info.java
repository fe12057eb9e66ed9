/** Breaks the rule on hidden entities and repositories, for HouseRulesTests. */
@NullMarked
package archfixtures.persistence;

import org.jspecify.annotations.NullMarked;
