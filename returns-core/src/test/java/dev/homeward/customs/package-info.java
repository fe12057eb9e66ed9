@NullMarked
package dev.homeward.customs;

import org.jspecify.annotations.NullMarked;
