/** The law as dated data: read from YAML, checked, kept in tables, changed by new versions only. */
@NullMarked
@NamedInterface("law")
package dev.homeward.policy.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
