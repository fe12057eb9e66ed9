@NullMarked
package dev.homeward.routing.plan;

import org.jspecify.annotations.NullMarked;
