package dev.homeward.audit;

import org.jspecify.annotations.Nullable;

/** One field that an entry changed, as text; null where there was or is no value. */
public record Change(String field, @Nullable String before, @Nullable String after) {}
