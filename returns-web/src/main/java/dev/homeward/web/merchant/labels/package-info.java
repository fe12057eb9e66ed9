/** Labels of returns: what waits for somebody, and what is done about one. */
@NullMarked
package dev.homeward.web.merchant.labels;

import org.jspecify.annotations.NullMarked;
