/** What operators keep about customs: commodity codes, duty rates, trade numbers and claim fees. */
@NullMarked
package dev.homeward.web.ops.tariff;

import org.jspecify.annotations.NullMarked;
