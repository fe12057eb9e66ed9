package dev.homeward.customs;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.SellerId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of which units were spent on which remedy: no unit is spent twice. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ConsumedRemedies {

  private final JdbcClient jdbc;

  ConsumedRemedies(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is spent of an order. */
  record Spent(Map<OrderLineId, Map<String, Integer>> units) {

    /** Returns how many units of a line are spent for any of some groups. */
    int of(OrderLineId line, Set<String> groups) {
      Map<String, Integer> spent = units.getOrDefault(line, Map.of());
      return groups.stream().mapToInt(group -> spent.getOrDefault(group, 0)).max().orElse(0);
    }
  }

  Spent of(SellerId seller, Collection<OrderLineId> lines) {
    Map<OrderLineId, Map<String, Integer>> spent = new HashMap<>();
    jdbc.sql(
            """
            select order_line_id, remedy_group, consumed from consumed_remedy
            where seller_id = ? and order_line_id = any (?)
            """)
        .param(seller.value())
        .param(lines.stream().map(OrderLineId::value).toArray(UUID[]::new))
        .query(row -> {
          spent
              .computeIfAbsent(new OrderLineId(row.getObject(1, UUID.class)), _ -> new HashMap<>())
              .put(row.getString(2), row.getInt(3));
        });
    return new Spent(spent);
  }

  /**
   * Spends units on a remedy of some groups.
   *
   * @throws BusinessRuleViolation {@code customs.claim.consumed} where they are spent already
   */
  public void spend(SellerId seller, Set<String> groups, List<Candidate.Units> units) {
    for (Candidate.Units each : units) {
      for (String group : sorted(groups)) {
        int spent =
            jdbc.sql(
                    """
                    insert into consumed_remedy (seller_id, order_line_id, remedy_group, entered, consumed)
                    values (:seller, :line, :group, :entered, :units)
                    on conflict (seller_id, order_line_id, remedy_group) do update
                    set consumed = consumed_remedy.consumed + excluded.consumed
                    where consumed_remedy.consumed + excluded.consumed <= consumed_remedy.entered
                    """)
                .param("seller", seller.value())
                .param("line", each.orderLine().value())
                .param("group", group)
                .param("entered", each.entered())
                .param("units", each.units())
                .update();
        if (spent == 0) {
          throw new BusinessRuleViolation("customs.claim.consumed");
        }
      }
    }
  }

  /** Gives units free that were spent on something that came to nothing. */
  public void free(SellerId seller, Set<String> groups, Map<OrderLineId, Integer> units) {
    units.forEach((line, count) ->
        sorted(groups)
            .forEach(group ->
                jdbc.sql(
                        """
                        update consumed_remedy set consumed = consumed - ?
                        where seller_id = ? and order_line_id = ? and remedy_group = ?
                        """)
                    .param(count)
                    .param(seller.value())
                    .param(line.value())
                    .param(group)
                    .update()));
  }

  /** Two who spend at once lock the same rows in the same order. */
  private static List<String> sorted(Set<String> groups) {
    return groups.stream().sorted().toList();
  }
}
