/** Mapping profiles: what the columns of a file mean, and how its rows are read by them. */
@NullMarked
@NamedInterface("mapping")
package dev.homeward.imports.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
