package dev.homeward.standing;

import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.UUID;

/** A restriction was decided on: the seller is to be given notice with the reasons. */
public record MeasureApproved(UUID measure, SellerId seller, Instant at) {}
