package dev.homeward.analytics.rates;

import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.UUID;

/** The columns that sale and return lines have in common. */
record LineColumns(ResultSet row) {

  UUID uuid(String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  SellerId seller() throws SQLException {
    return new SellerId(uuid("seller_id"));
  }

  String text(String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? "" : text;
  }

  Instant instant(String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  BigDecimal unitPrice() throws SQLException {
    BigDecimal price = row.getBigDecimal("unit_price").stripTrailingZeros();
    return price.setScale(Math.max(price.scale(), currency().getDefaultFractionDigits()));
  }

  Money value() throws SQLException {
    return Money.rounded(row.getBigDecimal("value"), currency());
  }

  private Currency currency() throws SQLException {
    return Currency.getInstance(row.getString("currency"));
  }
}
