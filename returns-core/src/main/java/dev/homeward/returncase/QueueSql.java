package dev.homeward.returncase;

/** The statements that read the queue; each tab has its own condition and order. */
final class QueueSql {

  private static final String DUE = "(c.due_at, c.id)";
  private static final String TIME = "(c.requested_at, c.id)";

  private static final String COLUMNS =
      """
      c.id as case_id, c.version, c.number, c.order_number, c.shopper_name, c.country, c.kind,
      c.request_state, c.dispute_state, c.stage, c.currency, c.requested_at, c.due_at,
      c.units, c.kept, c.received, c.judged, c.settled, c.released, c.unpaid
      """;

  private static final String CONDITIONS =
      """
      from return_case c
      where c.seller_id = :seller and %s
        and (:text::text is null or c.number = upper(:text) or c.order_number = :text or c.email = lower(:text))
        and (:country::text is null or c.country = :country)
        and (:from::timestamptz is null or c.requested_at >= :from)
        and (:to::timestamptz is null or c.requested_at < :to)
        and (:reason::text is null or exists (
          select 1 from return_line r where r.case_id = c.id and r.reason = :reason))
      """;

  /** The lines are looked at for the rows of the page alone. */
  private static final String WITH_LINES =
      """
      select c.*, l.* from (%s) c cross join lateral (
        select count(*) as lines, sum(r.refund_minor) as value,
          min(r.title) filter (where r.position = 0) as title, min(r.reason) filter (where r.position = 0) as reason
        from return_line r where r.case_id = c.case_id
      ) l order by %s
      """;

  static final String SOME =
      WITH_LINES.formatted(
          "select "
              + COLUMNS
              + " from return_case c where c.seller_id = :seller and c.id = any (:ids)",
          "c.requested_at desc, c.case_id desc");

  static final String FIRST_DUE = firstDue();

  private QueueSql() {}

  static String page(QueueTab tab) {
    Order order = order(tab);
    String first =
        "select %s %s and (:after::uuid is null or %s) order by %s limit :limit"
            .formatted(
                COLUMNS,
                CONDITIONS.formatted(condition(tab)),
                order.beyond(order.ascending() ? ">" : "<"),
                order.by(order.ascending(), "c.id"));
    return WITH_LINES.formatted(first, order.by(order.ascending(), "c.case_id"));
  }

  /** The case that the queue shows after one. */
  static String after(QueueTab tab) {
    return neighbour(tab, order(tab).ascending());
  }

  /** The case that the queue shows before one. */
  static String before(QueueTab tab) {
    return neighbour(tab, !order(tab).ascending());
  }

  private static String neighbour(QueueTab tab, boolean up) {
    Order order = order(tab);
    return "select c.id %s and %s order by %s limit 1"
        .formatted(
            CONDITIONS.formatted(condition(tab)),
            order.beyond(up ? ">" : "<"),
            order.by(up, "c.id"));
  }

  private static String condition(QueueTab tab) {
    return switch (tab) {
      case NEW, WAITING, TO_INSPECT, TO_REFUND -> "c.stage = '" + tab.name() + "'";
      case DISPUTED -> "c.dispute_state = 'OPEN'";
      case ALL -> "c.request_state <> 'DRAFT'";
    };
  }

  private static Order order(QueueTab tab) {
    return switch (tab) {
      case NEW, WAITING, TO_INSPECT, TO_REFUND -> new Order("due_at", DUE, true);
      case DISPUTED, ALL -> new Order("requested_at", TIME, false);
    };
  }

  private record Order(String column, String place, boolean ascending) {

    String by(boolean up, String id) {
      String direction = up ? "" : " desc";
      return "c." + column + direction + ", " + id + direction;
    }

    String beyond(String sign) {
      return "%s %s (select a.%s, a.id from return_case a where a.id = :after)"
          .formatted(place, sign, column);
    }
  }

  /** Each stage has its own short walk along the index, and the first of all are taken. */
  private static String firstDue() {
    String one =
        """
        (select c.id, c.due_at from return_case c
        where c.seller_id = :seller and c.stage = '%s' and c.due_at < %s order by c.due_at limit :limit)
        """;
    String all =
        String.join(
            " union all ",
            one.formatted("NEW", "'infinity'"),
            one.formatted("TO_INSPECT", "'infinity'"),
            one.formatted("TO_REFUND", "'infinity'"),
            one.formatted("WAITING", ":now"));
    return WITH_LINES.formatted(
        "select %s from (select id from (%s) d order by d.due_at limit :limit) d join return_case c on c.id = d.id"
            .formatted(COLUMNS, all),
        "c.due_at, c.case_id");
  }
}
