/**
 * What carriers say and nobody understands yet: unknown codes, unknown numbers, impossible scans.
 */
@NullMarked
package dev.homeward.web.ops.scans;

import org.jspecify.annotations.NullMarked;
