package dev.homeward.returncase;

import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases, one at a time; {@link ReturnQueue} reads many. */
@Service
@Transactional(readOnly = true)
public class ReturnBook {

  private final ReturnCases cases;
  private final CaseParts parts;
  private final JdbcClient jdbc;

  ReturnBook(ReturnCases cases, CaseParts parts, JdbcClient jdbc) {
    this.cases = cases;
    this.parts = parts;
    this.jdbc = jdbc;
  }

  /**
   * Returns a case with all its parts, in six statements.
   *
   * @throws NotFound if there is none, or another seller's
   */
  public ReturnCaseDetails get(SellerId seller, ReturnCaseId id) {
    ReturnCase found =
        cases
            .findBySellerIdAndId(seller.value(), id.value())
            .orElseThrow(() -> new NotFound("return", id));
    return new ReturnCaseDetails(
        found.header(),
        parts.rules(seller, id),
        parts.lines(seller, id, found.view().currency()),
        parts.photos(seller, id),
        parts.messages(seller, id),
        found.history());
  }

  /**
   * Returns the seller of a case, for callers who may see all of them.
   *
   * @throws NotFound if there is none
   */
  public SellerId sellerOf(ReturnCaseId id) {
    return jdbc.sql("select seller_id from return_case where id = ?")
        .param(id.value())
        .query((row, _) -> new SellerId(row.getObject(1, UUID.class)))
        .optional()
        .orElseThrow(() -> new NotFound("return", id));
  }

  /** Says whether a case shows a photo. */
  public boolean shows(SellerId seller, ReturnCaseId id, String blob) {
    return jdbc.sql(
            """
            select exists (select 1 from return_photo where case_id = ? and seller_id = ? and blob = ?)
            """)
        .param(id.value())
        .param(seller.value())
        .param(blob)
        .query(Boolean.class)
        .single();
  }

  /** Says whether any case of a seller shows a photo. */
  public boolean shows(SellerId seller, String blob) {
    return jdbc.sql("select exists (select 1 from return_photo where seller_id = ? and blob = ?)")
        .param(seller.value())
        .param(blob)
        .query(Boolean.class)
        .single();
  }

  /** Finds a case by the reference that people read, in any case and with or without spaces. */
  public Optional<ReturnCaseId> find(SellerId seller, String number) {
    return jdbc.sql(
            """
            select id from return_case where number = upper(replace(?, ' ', '')) and seller_id = ?
            order by requested_at desc limit 1
            """)
        .param(number.strip())
        .param(seller.value())
        .query((row, _) -> new ReturnCaseId(row.getObject(1, UUID.class)))
        .optional();
  }

  /** Returns the cases of an order, the latest first. */
  public List<ReturnCaseId> ofOrder(SellerId seller, OrderId order) {
    return jdbc.sql(
            """
            select id from return_case where order_id = ? and seller_id = ?
            order by requested_at desc, id desc
            """)
        .param(order.value())
        .param(seller.value())
        .query((row, _) -> new ReturnCaseId(row.getObject(1, UUID.class)))
        .list();
  }
}
