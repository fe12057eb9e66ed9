/** The parameters that sellers are rated by: versions, and who would move by another one. */
@NullMarked
package dev.homeward.web.ops.parameters;

import org.jspecify.annotations.NullMarked;
