@NullMarked
package dev.homeward.withdrawal;

import org.jspecify.annotations.NullMarked;
