package dev.homeward.returncase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened, by whom and when; without a state before it, the case began so. */
public record CaseHistoryStep(
    @Nullable RequestState from,
    RequestState to,
    String actor,
    Instant at,
    @Nullable String note) {}
