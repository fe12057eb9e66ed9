/** Tests of the module. */
@NullMarked
package dev.homeward.remedy;

import org.jspecify.annotations.NullMarked;
