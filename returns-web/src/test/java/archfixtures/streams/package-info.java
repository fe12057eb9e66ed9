/** Breaks the rule on standard streams, for HouseRulesTests. */
@NullMarked
package archfixtures.streams;

import org.jspecify.annotations.NullMarked;
