@NullMarked
package dev.homeward.address;

import org.jspecify.annotations.NullMarked;
