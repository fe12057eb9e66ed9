package dev.homeward.web.idempotency;

import org.jspecify.annotations.Nullable;

/** The answer that a call got the first time. */
record FirstAnswer(
    int status, @Nullable String contentType, @Nullable String location, String body) {}
