/** The Harmonized System: which commodity codes there are. */
@NullMarked
@NamedInterface("tariff")
package dev.homeward.customs.tariff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
