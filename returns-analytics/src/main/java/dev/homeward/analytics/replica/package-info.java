/** The columnar replica: follows PostgreSQL into one file per node, and rebuilds itself. */
@NullMarked
@NamedInterface("replica")
package dev.homeward.analytics.replica;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
