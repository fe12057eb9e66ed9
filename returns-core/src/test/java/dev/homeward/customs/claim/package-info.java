@NullMarked
package dev.homeward.customs.claim;

import org.jspecify.annotations.NullMarked;
