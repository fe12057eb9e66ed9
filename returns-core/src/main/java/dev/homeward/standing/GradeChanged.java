package dev.homeward.standing;

import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A seller has another grade than before.
 *
 * @param id of the record of the new grade
 * @param asOf the day that it is judged by
 */
public record GradeChanged(
    UUID id, SellerId seller, Grade from, Grade to, LocalDate asOf, Instant at) {}
