package dev.homeward.withdrawal;

import java.util.UUID;

/** A statement of withdrawal is on record. */
public record StatementReceived(UUID statement) {}
