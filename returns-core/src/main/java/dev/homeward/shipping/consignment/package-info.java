/** Consignments as parcels: their carriers' scans, and what these bring about. */
@NullMarked
package dev.homeward.shipping.consignment;

import org.jspecify.annotations.NullMarked;
