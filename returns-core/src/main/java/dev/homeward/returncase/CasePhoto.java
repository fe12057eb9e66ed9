package dev.homeward.returncase;

import dev.homeward.shared.ReturnLineId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A picture that belongs to a case.
 *
 * @param blob name of the stored picture
 */
public record CasePhoto(
    String blob, @Nullable ReturnLineId line, String addedBy, Instant addedAt) {}
