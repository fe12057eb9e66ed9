/** Tests of the pretended carrier. */
@NullMarked
package dev.homeward.shipping.label.sandbox;

import org.jspecify.annotations.NullMarked;
