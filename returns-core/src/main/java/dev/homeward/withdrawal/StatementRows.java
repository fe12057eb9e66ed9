package dev.homeward.withdrawal;

import dev.homeward.shared.OrderId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.SqlTime;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The statements on record. */
@Repository
class StatementRows {

  private static final TypeReference<List<StatedLine>> LINES = new TypeReference<>() {};

  private static final String ADD =
      """
      insert into withdrawal_statement (id, reference, fingerprint, named_seller, named_order, shop, order_number,
        shopper_name, email, locale, words, goods, lines, declared_at, zone, declared_local, payload,
        payload_sha256, sender_address, sender_agent, seller_id)
      values (:id, :reference, :fingerprint, :seller, :order, :shop, :number, :name, :email, :locale, :words, :goods,
        :lines::jsonb, :at, :zone, :local, :payload, :sha, :address, :agent, :seller)
      on conflict (fingerprint) do nothing
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  StatementRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Adds a statement, unless the same is there; says whether it did. */
  boolean add(
      StatementId id,
      String reference,
      byte[] fingerprint,
      NewStatement stated,
      String payload,
      Instant at) {
    SellerId seller = stated.seller();
    OrderId order = stated.order();
    return jdbc.sql(ADD)
            .param("id", id.value())
            .param("reference", reference)
            .param("fingerprint", fingerprint)
            .param("seller", seller == null ? null : seller.value())
            .param("order", order == null ? null : order.value())
            .param("shop", stated.shop())
            .param("number", stated.orderNumber())
            .param("name", stated.name())
            .param("email", stated.email())
            .param("locale", stated.locale())
            .param("words", stated.words())
            .param("goods", stated.goods())
            .param("lines", json.writeValueAsString(stated.lines()))
            .param("at", Timestamp.from(at))
            .param("zone", stated.zone().getId())
            .param("local", Payload.local(stated, at))
            .param("payload", payload)
            .param("sha", hex(payload.getBytes(StandardCharsets.UTF_8)))
            .param("address", stated.address())
            .param("agent", stated.agent())
            .update()
        > 0;
  }

  static String hex(byte[] content) {
    return HexFormat.of().formatHex(Payload.sha256(content));
  }

  Optional<Statement> byFingerprint(byte[] fingerprint) {
    return jdbc.sql("select * from withdrawal_statement where fingerprint = ?")
        .param(fingerprint)
        .query((row, _) -> statement(row))
        .optional();
  }

  /**
   * @param seller empty for the platform
   */
  Optional<Statement> find(Optional<SellerId> seller, StatementId id) {
    return jdbc.sql(
            "select * from withdrawal_statement where id = :id"
                + (seller.isPresent() ? " and seller_id = :seller" : ""))
        .param("id", id.value())
        .param("seller", seller.map(SellerId::value).orElse(null))
        .query((row, _) -> statement(row))
        .optional();
  }

  Optional<Statement> ofCase(SellerId seller, ReturnCaseId id) {
    return jdbc.sql("select * from withdrawal_statement where seller_id = ? and case_id = ?")
        .param(seller.value())
        .param(id.value())
        .query((row, _) -> statement(row))
        .optional();
  }

  /**
   * Returns a page, the latest first.
   *
   * @param seller empty for those that belong to no seller yet
   * @param before the last one of the page before; null for the first page
   */
  List<Statement> page(Optional<SellerId> seller, boolean open, @Nullable UUID before, int size) {
    return jdbc.sql(
            "select * from withdrawal_statement where "
                + (seller.isPresent() ? "seller_id = :seller" : "seller_id is null")
                + (open ? " and state = 'OPEN'" : " and state <> 'OPEN'")
                + (before == null ? "" : " and id < :before")
                + " order by id desc limit :size")
        .param("seller", seller.map(SellerId::value).orElse(null))
        .param("before", before)
        .param("size", size)
        .query((row, _) -> statement(row))
        .list();
  }

  int open(SellerId seller) {
    return jdbc.sql(
            "select count(*) from withdrawal_statement where seller_id = ? and state = 'OPEN'")
        .param(seller.value())
        .query(Integer.class)
        .single();
  }

  /** Notes whose statement it is, while it is open. */
  void belongsTo(StatementId id, SellerId seller, @Nullable OrderId order) {
    jdbc.sql(
            """
            update withdrawal_statement set seller_id = :seller, order_id = coalesce(:order, order_id)
            where id = :id and state = 'OPEN'
            """)
        .param("seller", seller.value())
        .param("order", order == null ? null : order.value())
        .param("id", id.value())
        .update();
  }

  boolean filed(
      StatementId id,
      SellerId seller,
      OrderId order,
      ReturnCaseId to,
      int left,
      String by,
      Instant at) {
    return jdbc.sql(
                """
                update withdrawal_statement set state = 'FILED', seller_id = :seller, order_id = :order, case_id = :case,
                  units_left = :left, set_aside = null, note = null, settled_at = :at, settled_by = :by
                where id = :id and state <> 'FILED'
                """)
            .param("seller", seller.value())
            .param("order", order.value())
            .param("case", to.value())
            .param("left", left)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .param("id", id.value())
            .update()
        > 0;
  }

  boolean setAside(StatementId id, SetAside why, String note, String by, Instant at) {
    return jdbc.sql(
                """
                update withdrawal_statement set state = 'SET_ASIDE', set_aside = :why, note = :note, settled_at = :at,
                  settled_by = :by
                where id = :id and state = 'OPEN'
                """)
            .param("why", why.name())
            .param("note", note)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .param("id", id.value())
            .update()
        > 0;
  }

  void mailed(StatementId id, String state, @Nullable String problem, Instant at) {
    jdbc.sql(
            """
            update withdrawal_statement set mail_state = :state, mail_problem = :problem, mail_at = :at
            where id = :id and mail_state <> 'SENT'
            """)
        .param("state", state)
        .param("problem", problem)
        .param("at", Timestamp.from(at))
        .param("id", id.value())
        .update();
  }

  private Statement statement(ResultSet row) throws SQLException {
    return new Statement(
        new StatementId(row.getObject("id", UUID.class)),
        row.getString("reference"),
        evidence(row),
        outcome(row),
        new Statement.Mail(
            row.getString("mail_state"),
            row.getString("mail_problem"),
            SqlTime.instant(row, "mail_at")));
  }

  private Statement.Evidence evidence(ResultSet row) throws SQLException {
    return new Statement.Evidence(
        id(row, "named_seller", SellerId::new),
        id(row, "named_order", OrderId::new),
        row.getString("shop"),
        row.getString("order_number"),
        row.getString("shopper_name"),
        row.getString("email"),
        row.getString("locale"),
        row.getString("words"),
        row.getString("goods"),
        json.readValue(row.getString("lines"), LINES),
        row.getTimestamp("declared_at").toInstant(),
        ZoneId.of(row.getString("zone")),
        row.getString("declared_local"),
        row.getString("payload"),
        row.getString("payload_sha256"),
        row.getString("sender_address"),
        row.getString("sender_agent"));
  }

  private static Statement.Outcome outcome(ResultSet row) throws SQLException {
    String why = row.getString("set_aside");
    return new Statement.Outcome(
        StatementState.valueOf(row.getString("state")),
        id(row, "seller_id", SellerId::new),
        id(row, "order_id", OrderId::new),
        id(row, "case_id", ReturnCaseId::new),
        row.getObject("units_left", Integer.class),
        why == null ? null : SetAside.valueOf(why),
        row.getString("note"),
        SqlTime.instant(row, "settled_at"),
        row.getString("settled_by"));
  }

  private static <T> @Nullable T id(ResultSet row, String column, Function<UUID, T> type)
      throws SQLException {
    UUID value = row.getObject(column, UUID.class);
    return value == null ? null : type.apply(value);
  }
}
