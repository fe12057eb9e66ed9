/** Papers that travel with parcels: labels and packing slips. */
@NullMarked
package dev.homeward.web.paper;

import org.jspecify.annotations.NullMarked;
