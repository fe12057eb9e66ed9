/** The whole life of a return, told across the modules. */
@NullMarked
package dev.homeward.story;

import org.jspecify.annotations.NullMarked;
