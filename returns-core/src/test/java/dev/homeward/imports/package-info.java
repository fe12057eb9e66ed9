/** Tests of imports. */
@NullMarked
package dev.homeward.imports;

import org.jspecify.annotations.NullMarked;
