package dev.homeward.web.shopper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a return's life, as its shopper reads it.
 *
 * @param what part of the message key {@code shopper.milestone.<what>}
 * @param detail amount or text that belongs to it; null for none
 */
public record Milestone(String what, Instant at, @Nullable Object detail) {}
