package dev.homeward.shipping;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says that a carrier said.
 *
 * @param source who says it: {@code easypost}, {@code aftership}, {@code api}, {@code csv} ...
 * @param sourceId by which the source knows this one scan; null where it gives none
 * @param codes in words of several vocabularies, the most telling first
 * @param estimate when the carrier means to deliver; null where it does not say
 * @param by the seller that says it, whose parcels alone it can be about; null for the platform
 */
public record Scan(
    String source,
    @Nullable String sourceId,
    @Nullable String carrier,
    String trackingNumber,
    List<Code> codes,
    @Nullable String text,
    Instant occurredAt,
    @Nullable String place,
    @Nullable CountryCode country,
    @Nullable Instant estimate,
    @Nullable SellerId by) {

  public Scan {
    codes = List.copyOf(codes);
  }

  /**
   * A code of a vocabulary.
   *
   * @param vocabulary a carrier or a source, such as {@code fedex}
   */
  public record Code(String vocabulary, String code) {

    public Code {
      vocabulary = TrackingKey.carrier(vocabulary);
      code = code.strip();
    }

    /** Reads what {@link #toString} wrote. */
    public static Code parse(String text) {
      int colon = text.indexOf(':');
      return new Code(text.substring(0, Math.max(colon, 0)), text.substring(colon + 1));
    }

    @Override
    public String toString() {
      return vocabulary + ":" + code;
    }
  }
}
