/** Tests of the desk for carriers' scans. */
@NullMarked
package dev.homeward.web.ops.scans;

import org.jspecify.annotations.NullMarked;
