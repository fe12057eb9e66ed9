/** Tests of EPCIS. */
@NullMarked
package dev.homeward.epcis;

import org.jspecify.annotations.NullMarked;
