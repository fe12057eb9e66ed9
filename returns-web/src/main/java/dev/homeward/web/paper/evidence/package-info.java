/** What a claim at customs rests on, piece by piece. */
@NullMarked
package dev.homeward.web.paper.evidence;

import org.jspecify.annotations.NullMarked;
