/** Tests of the return-rate screens. */
@NullMarked
package dev.homeward.web.insight;

import org.jspecify.annotations.NullMarked;
