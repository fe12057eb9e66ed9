/** Tests of evidence. */
@NullMarked
package dev.homeward.evidence;

import org.jspecify.annotations.NullMarked;
