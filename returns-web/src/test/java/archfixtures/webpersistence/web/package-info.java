/** Breaks the rule on persistence in the web, for HouseRulesTests. */
@NullMarked
package archfixtures.webpersistence.web;

import org.jspecify.annotations.NullMarked;
