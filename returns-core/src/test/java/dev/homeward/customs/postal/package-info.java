@NullMarked
package dev.homeward.customs.postal;

import org.jspecify.annotations.NullMarked;
