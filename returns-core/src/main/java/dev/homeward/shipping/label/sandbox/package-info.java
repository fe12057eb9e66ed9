/** A carrier that exists only here, for trying things out and for the demo. */
@NullMarked
package dev.homeward.shipping.label.sandbox;

import org.jspecify.annotations.NullMarked;
