/** What holds whatever happens in whichever order, across the modules. */
@NullMarked
package dev.homeward.invariants;

import org.jspecify.annotations.NullMarked;
