package dev.homeward.returncase;

import java.time.Instant;

/** A message about a case, as it was written. */
public record CaseMessage(Author author, String name, String body, Instant postedAt) {}
