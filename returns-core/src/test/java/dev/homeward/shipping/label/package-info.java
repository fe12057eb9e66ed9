@NullMarked
package dev.homeward.shipping.label;

import org.jspecify.annotations.NullMarked;
