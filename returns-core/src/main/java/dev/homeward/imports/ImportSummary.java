package dev.homeward.imports;

import dev.homeward.shared.ImportId;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import as lists show it.
 *
 * @param fileSize bytes as uploaded
 * @param failureCode of the text {@code error.<code>}, with its arguments
 */
public record ImportSummary(
    ImportId id,
    SellerId seller,
    String profile,
    String fileName,
    long fileSize,
    ImportState state,
    String requestedBy,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failureCode,
    List<String> failureArguments) {}
