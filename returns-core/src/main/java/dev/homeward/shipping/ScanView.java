package dev.homeward.shipping;

import dev.homeward.shared.CountryCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier said of a parcel.
 *
 * @param code and text as the carrier wrote them
 * @param source who passed it on: {@code easypost}, {@code aftership}, {@code api} ...
 */
public record ScanView(
    CanonicalEvent event,
    Instant occurredAt,
    Instant recordedAt,
    @Nullable String place,
    @Nullable CountryCode country,
    String code,
    @Nullable String text,
    String source) {}
