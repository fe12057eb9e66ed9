package dev.homeward.standing;

import java.time.Instant;
import java.util.UUID;

/**
 * A seller lets others see its grade.
 *
 * @param code that cannot be guessed, for the address
 */
public record GradeLink(UUID id, String code, String madeBy, Instant madeAt) {}
