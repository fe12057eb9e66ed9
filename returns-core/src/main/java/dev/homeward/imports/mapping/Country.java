package dev.homeward.imports.mapping;

import dev.homeward.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A country as a file has it.
 *
 * @param code null where the text names none
 * @param text as written, kept where there is no code; null where nothing is written
 * @param unmapped whether the text ought to be a country but is none we know
 */
public record Country(@Nullable CountryCode code, @Nullable String text, boolean unmapped) {}
