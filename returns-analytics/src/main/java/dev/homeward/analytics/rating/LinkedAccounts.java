package dev.homeward.analytics.rating;

import dev.homeward.analytics.rating.facts.UnfitLines;
import dev.homeward.shared.AcrossSellers;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds orders by which somebody could make or break a seller alone: of accounts that share an
 * address with at least three others, and of the seller's own people.
 */
@Repository
class LinkedAccounts implements UnfitLines {

  /** Accounts at one address that are still a family. */
  private static final int FAMILY = 3;

  private static final String LINES =
      """
      with shared as (
          select seller_id, address_key(country, postcode, address_lines) as place
          from customer_order
          where placed_at >= :since and cardinality(address_lines) > 0
          group by 1, 2 having count(distinct coalesce(email, customer_ref)) > :family)
      select l.id
      from shared s
           join customer_order o on o.seller_id = s.seller_id and cardinality(o.address_lines) > 0
                and address_key(o.country, o.postcode, o.address_lines) = s.place and o.placed_at >= :since
           join order_line l on l.order_id = o.id
      union
      select l.id
      from staff_membership m
           join staff_account a on a.id = m.staff_id
           join customer_order o on o.seller_id = m.seller_id and o.email = a.email and o.placed_at >= :since
           join order_line l on l.order_id = o.id
      order by 1
      """;

  private final JdbcClient jdbc;

  LinkedAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  @AcrossSellers
  public List<UUID> since(LocalDate day) {
    return jdbc.sql(LINES)
        .param("since", Timestamp.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
        .param("family", FAMILY)
        .query(UUID.class)
        .list();
  }
}
