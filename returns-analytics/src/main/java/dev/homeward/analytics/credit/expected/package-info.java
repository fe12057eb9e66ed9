/**
 * What is to be expected of a line: how often others' lines like it come back, and how many of
 * those returns its age has let through.
 */
@NullMarked
@NamedInterface("expected")
package dev.homeward.analytics.credit.expected;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
