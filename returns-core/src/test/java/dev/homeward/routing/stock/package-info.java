@NullMarked
package dev.homeward.routing.stock;

import org.jspecify.annotations.NullMarked;
