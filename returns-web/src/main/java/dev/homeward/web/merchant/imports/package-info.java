/** The screens by which sellers bring in files of orders and returns. */
@NullMarked
package dev.homeward.web.merchant.imports;

import org.jspecify.annotations.NullMarked;
