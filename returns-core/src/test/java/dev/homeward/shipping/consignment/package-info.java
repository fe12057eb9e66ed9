@NullMarked
package dev.homeward.shipping.consignment;

import org.jspecify.annotations.NullMarked;
