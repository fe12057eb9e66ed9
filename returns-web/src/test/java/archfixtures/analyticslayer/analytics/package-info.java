/** Breaks the rule on the layers of analytics, for HouseRulesTests. */
@NullMarked
package archfixtures.analyticslayer.analytics;

import org.jspecify.annotations.NullMarked;
