/** What the codes of carriers mean: tables that are data, and what operators add to them. */
@NullMarked
@NamedInterface("vocabulary")
package dev.homeward.shipping.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
