/** Tests of what operators keep about customs. */
@NullMarked
package dev.homeward.web.ops.tariff;

import org.jspecify.annotations.NullMarked;
