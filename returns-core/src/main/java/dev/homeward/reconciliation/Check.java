package dev.homeward.reconciliation;

import dev.homeward.reconciliation.Reconciliation.Subject;
import java.util.Locale;

/** What has to agree: facts with the return they are about, their unit, and both sides. */
enum Check {
  /** What was granted is what is paid, or on its way. */
  GRANTED_EXECUTED(
      Subject.MONEY,
      """
      select g.case_id, g.currency, g.total_minor,
             coalesce((select sum(e.amount_minor) from refund_execution e
                       where e.grant_id = g.id and e.replaced_by is null), 0)
      from refund_grant g where g.seller_id = :seller and g.state <> 'VOID'
      """),
  /** What gateways paid is what came off the payments of the order. */
  PAID_BALANCE(
      Subject.MONEY,
      """
      select null::uuid, b.currency, b.refunded_minor,
             coalesce((select sum(e.amount_minor) from refund_execution e
                       where e.order_id = b.order_id and e.payment_position = b.position and e.state = 'SUCCEEDED'), 0)
      from payment_balance b where b.seller_id = :seller
      """),
  /** What is spoken for is what waits for a gateway. */
  RESERVED_OPEN(
      Subject.MONEY,
      """
      select null::uuid, b.currency, b.reserved_minor,
             coalesce((select sum(e.amount_minor) from refund_execution e
                       where e.order_id = b.order_id and e.payment_position = b.position
                         and e.state in ('REQUESTED', 'PENDING', 'UNKNOWN')), 0)
      from payment_balance b where b.seller_id = :seller
      """),
  /** What leaves one account arrives in another. */
  POSTINGS(
      Subject.MONEY,
      """
      select null::uuid, max(currency), sum(amount_minor) filter (where amount_minor > 0),
             -coalesce(sum(amount_minor) filter (where amount_minor < 0), 0)
      from money_entry where seller_id = :seller group by posting_id
      """),
  /** What the books say is still owed is what was granted and not paid. */
  OWED_BOOKS(
      Subject.MONEY,
      """
      select g.case_id, g.currency,
             -coalesce((select sum(m.amount_minor) from money_entry m
                        where m.grant_id = g.id and m.account = 'OWED_TO_SHOPPERS'), 0),
             case when g.state = 'VOID' then 0 else g.total_minor end
               - coalesce((select sum(e.amount_minor) from refund_execution e
                           where e.grant_id = g.id and e.state = 'SUCCEEDED'), 0)
      from refund_grant g where g.seller_id = :seller
      """),
  /** What a case counts is what its lines count. */
  CASE_LINES(
      Subject.GOODS,
      """
      select c.id, null, c.units + c.kept + c.received + c.judged + c.settled + c.released,
             (select sum(l.quantity + l.kept + l.received + l.judged + l.settled + l.released)
              from return_line l where l.case_id = c.id)
      from return_case c where c.seller_id = :seller and c.origin = 'FILED' and c.request_state <> 'DRAFT'
      """),
  /** What lines say has arrived is what was booked in. */
  RECEIVED_RECEIPTS(
      Subject.GOODS,
      """
      select l.case_id, null, l.received,
             coalesce((select sum(r.quantity) from receipt_line r where r.return_line_id = l.id), 0)
      from return_line l join return_case c on c.id = l.case_id
      where l.seller_id = :seller and c.origin = 'FILED'
      """),
  /** What lines say was judged is what the warehouse judged. */
  JUDGED_INSPECTIONS(
      Subject.GOODS,
      """
      select l.case_id, null, l.judged,
             coalesce((select sum(i.quantity) from inspection i
                       where i.return_line_id = l.id and i.verdict <> 'MANUAL'), 0)
      from return_line l join return_case c on c.id = l.case_id
      where l.seller_id = :seller and c.origin = 'FILED'
      """),
  /** No more units are paid for than came, are kept, or were paid ahead. */
  PAID_UNITS(
      Subject.GOODS,
      """
      select l.case_id, null, greatest(0, p.units - (l.quantity - l.released)), 0
      from return_line l join return_case c on c.id = l.case_id
           join (select gl.return_line_id, sum(gl.quantity) as units
                 from refund_grant_line gl join refund_grant g on g.id = gl.grant_id
                 where g.seller_id = :seller and g.state <> 'VOID' group by gl.return_line_id) p on p.return_line_id = l.id
      where l.seller_id = :seller and c.origin = 'FILED'
      """),
  /** What an order line's ledger expects is what its returns expect. */
  LEDGER_OPEN(
      Subject.GOODS,
      """
      select null::uuid, null, q.open,
             coalesce((select sum(l.quantity - l.received - l.released
                                  - case when l.resolution = 'KEEP_ITEM' then least(l.kept, l.settled) else l.kept end)
                       from return_line l join return_case c on c.id = l.case_id
                       where l.order_line_id = q.order_line_id and c.origin = 'FILED' and c.request_state <> 'DRAFT'), 0)
      from quantity_ledger q where q.seller_id = :seller
      """),
  /** What an order line's ledger has back is what its returns have back. */
  LEDGER_RECEIVED(
      Subject.GOODS,
      """
      select null::uuid, null, q.received,
             coalesce((select sum(l.received - l.handed_back) from return_line l join return_case c on c.id = l.case_id
                       where l.order_line_id = q.order_line_id and c.origin = 'FILED' and c.request_state <> 'DRAFT'), 0)
             + coalesce((select sum(a.quantity) from return_attribution a
                           join return_line l on l.id = a.return_line_id join return_case c on c.id = l.case_id
                         where a.order_line_id = q.order_line_id and c.origin = 'IMPORTED'), 0)
      from quantity_ledger q where q.seller_id = :seller
      """),
  /** What is on a hub's shelf is what came in less what went out. */
  HUB_STOCK(
      Subject.STOCK,
      """
      select s.case_id, null, s.on_hand,
             coalesce((select sum(m.quantity) from hub_stock_move m
                       where m.hub_id = s.hub_id and m.return_line_id = s.return_line_id), 0)
      from hub_stock s where s.seller_id = :seller
      """),
  /** What is in consignments is what hubs packed into them. */
  CONSIGNED(
      Subject.STOCK,
      """
      select i.case_id, null, i.quantity,
             -coalesce((select sum(m.quantity) from hub_stock_move m
                        where m.consignment_id = i.consignment_id and m.return_line_id = i.return_line_id), 0)
      from consignment_item i where i.seller_id = :seller
      """),
  /** No more units are in hubs than have arrived there. */
  TAKEN_IN(
      Subject.STOCK,
      """
      select l.case_id, null,
             greatest(0, coalesce((select sum(m.quantity) from hub_stock_move m
                                   where m.return_line_id = l.id and m.kind = 'TAKEN_IN'), 0) - l.received), 0
      from return_line l join return_case c on c.id = l.case_id
      where l.seller_id = :seller and c.origin = 'FILED' and l.received > 0
      """);

  private final Subject subject;
  private final String facts;

  Check(Subject subject, String facts) {
    this.subject = subject;
    this.facts = facts;
  }

  Subject subject() {
    return subject;
  }

  /** SQL of rows: the return, currency, and both sides; the seller is its parameter. */
  String facts() {
    return facts;
  }

  /** Returns the last part of its message keys, such as {@code granted-executed}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
