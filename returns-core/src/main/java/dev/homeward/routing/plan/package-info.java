/** The decision where returned goods go: every way as arithmetic, or the law that forbids it. */
@NullMarked
@NamedInterface("plan")
package dev.homeward.routing.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
