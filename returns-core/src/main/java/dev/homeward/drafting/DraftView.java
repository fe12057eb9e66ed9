package dev.homeward.drafting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A policy that somebody writes.
 *
 * @param version of the draft, which grows with every change
 * @param published number of the policy version that it became; null while it is a draft
 */
public record DraftView(
    UUID id,
    long version,
    PolicySheet sheet,
    String savedBy,
    Instant savedAt,
    @Nullable Integer published) {}
