/** What sellers came to by a day, read from the replica: counted once, and only then judged. */
@NullMarked
package dev.homeward.analytics.rating.facts;

import org.jspecify.annotations.NullMarked;
