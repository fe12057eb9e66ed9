package dev.homeward.catalog;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.VariantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people say of a variant what no sale told. */
@Service
@Transactional
public class Variants {

  private final JdbcClient jdbc;

  Variants(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A variant with what customs ask about it. */
  public record Described(String sku, CustomsFacts facts) {}

  /**
   * Returns a variant, and keeps others from changing it as long as the transaction lasts.
   *
   * @throws NotFound if there is none, or another seller's
   */
  public Described lock(SellerId seller, VariantId id) {
    return jdbc.sql(
            """
            select sku, hs_code, origin_country, weight_grams from variant
            where seller_id = ? and id = ? for update
            """)
        .param(seller.value())
        .param(id.value())
        .query((row, _) ->
            new Described(
                row.getString(1),
                new CustomsFacts(
                    row.getString(2), country(row.getString(3)), row.getObject(4, Integer.class))))
        .optional()
        .orElseThrow(() -> new NotFound("variant", id));
  }

  /** Puts facts in the place of those known; a later sale that says otherwise counts again. */
  public void describe(SellerId seller, VariantId id, CustomsFacts facts) {
    CountryCode origin = facts.origin();
    jdbc.sql(
            """
            update variant set hs_code = ?, origin_country = ?, weight_grams = ? where seller_id = ? and id = ?
            """)
        .param(facts.hsCode())
        .param(origin == null ? null : origin.value())
        .param(facts.weightGrams())
        .param(seller.value())
        .param(id.value())
        .update();
  }

  private static @Nullable CountryCode country(@Nullable String code) {
    return Optional.ofNullable(code).map(CountryCode::new).orElse(null);
  }
}
