package dev.homeward.returncase;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.Money;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes what shoppers get for return lines. */
@Repository
class ResolutionRows {

  private final JdbcClient jdbc;

  ResolutionRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void change(SellerId seller, ReturnCaseId id, ReturnLineId line, Resolution instead) {
    int changed =
        jdbc.sql(
                """
                update return_line set resolution = :instead
                where id = :line and case_id = :case and seller_id = :seller
                """)
            .param("instead", instead.name())
            .param("line", line.value())
            .param("case", id.value())
            .param("seller", seller.value())
            .update();
    if (changed == 0) {
      throw new NotFound("return-line", line);
    }
  }

  /** Returns how many units stay with the shopper that were to come. */
  int keep(SellerId seller, ReturnCaseId id, ReturnLineId line, Money amount) {
    return jdbc.sql(
            """
            update return_line l set resolution = 'KEEP_ITEM', kept = l.quantity, keep_minor = :amount
            from return_line old
            where old.id = l.id and l.id = :line and l.case_id = :case and l.seller_id = :seller
              and l.received + l.released + l.replaced + l.settled = 0
            returning l.quantity - old.kept
            """)
        .param("amount", amount.minor())
        .param("line", line.value())
        .param("case", id.value())
        .param("seller", seller.value())
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new BusinessRuleViolation("return.keep-not-possible"));
  }

  /** Returns how many units are to come that were to stay. */
  int keepNoLonger(SellerId seller, ReturnCaseId id, ReturnLineId line) {
    return jdbc.sql(
            """
            update return_line l set resolution = 'REFUND', kept = 0
            from return_line old
            where old.id = l.id and l.id = :line and l.case_id = :case and l.seller_id = :seller
              and l.resolution = 'KEEP_ITEM' and l.keep_minor is null and l.settled = 0
            returning old.kept
            """)
        .param("line", line.value())
        .param("case", id.value())
        .param("seller", seller.value())
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new BusinessRuleViolation("return.keep-agreed"));
  }
}
