/**
 * The screens of return rates, the same for sellers and operators: figures, charts, lines, exports.
 */
@NullMarked
package dev.homeward.web.insight;

import org.jspecify.annotations.NullMarked;
