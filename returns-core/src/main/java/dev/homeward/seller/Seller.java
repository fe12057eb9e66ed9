package dev.homeward.seller;

import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A merchant: the tenant that orders, returns and people belong to. Registered once, never deleted.
 */
@Entity
class Seller {

  @Id private UUID id;

  @Version private @Nullable Long version;

  private String name;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 2)
  private String country;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  private String timeZone;

  private Instant createdAt;

  /** For JPA. */
  @SuppressWarnings("NullAway.Init")
  protected Seller() {}

  Seller(NewSeller registration, Instant at) {
    this.id = SellerId.next().value();
    this.name = registration.name();
    this.country = registration.country().value();
    this.currency = registration.currency().getCurrencyCode();
    this.timeZone = registration.timeZone().getId();
    this.createdAt = at;
  }

  SellerView view() {
    return new SellerView(
        new SellerId(id),
        name,
        new CountryCode(country),
        Currency.getInstance(currency),
        ZoneId.of(timeZone),
        createdAt);
  }
}
