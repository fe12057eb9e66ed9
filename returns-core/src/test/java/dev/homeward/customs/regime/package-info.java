@NullMarked
package dev.homeward.customs.regime;

import org.jspecify.annotations.NullMarked;
