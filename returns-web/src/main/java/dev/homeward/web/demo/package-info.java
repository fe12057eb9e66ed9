/** Demo data: a small world of sellers, orders and returns with findings to discover. */
@NullMarked
package dev.homeward.web.demo;

import org.jspecify.annotations.NullMarked;
