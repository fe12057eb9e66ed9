@NullMarked
package dev.homeward.drafting;

import org.jspecify.annotations.NullMarked;
