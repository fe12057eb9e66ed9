/** Claims for duties and taxes: what was asked back, by when, and what came. */
@NullMarked
@NamedInterface("claim")
package dev.homeward.customs.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
