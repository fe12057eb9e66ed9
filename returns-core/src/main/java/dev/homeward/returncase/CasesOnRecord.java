package dev.homeward.returncase;

import dev.homeward.catalog.Article;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The closed cases of past returns, as the archive meets them. */
@Repository
class CasesOnRecord {

  /** What a case is known by within a seller. */
  record Key(String channel, String number) {

    static Key of(PastReturn past) {
      return new Key(past.channel(), past.number());
    }
  }

  /** A case on record and what it looked like when it arrived. */
  record Found(ReturnCaseId id, String fingerprint) {}

  private static final String FIND =
      """
      select c.channel, c.number, c.id, coalesce(encode(c.content_hash, 'hex'), '') as fingerprint
      from unnest(?::text[], ?::text[]) as k (channel, number)
      join return_case c on c.seller_id = ? and c.channel = k.channel and c.number = k.number
      """;

  private static final String ATTRIBUTED =
      """
      select a.order_line_id, sum(a.quantity)::int
      from return_line l join return_attribution a on a.return_line_id = l.id
      where l.case_id = any (?) and a.quantity > 0
      group by a.order_line_id
      """;

  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  CasesOnRecord(JdbcTemplate jdbc, JdbcClient client) {
    this.jdbc = jdbc;
    this.client = client;
  }

  Map<Key, Found> find(SellerId seller, Collection<Key> keys) {
    Map<Key, Found> found = new HashMap<>();
    client
        .sql(FIND)
        .param(keys.stream().map(Key::channel).toArray(String[]::new))
        .param(keys.stream().map(Key::number).toArray(String[]::new))
        .param(seller.value())
        .query(row -> {
          found.put(
              new Key(row.getString("channel"), row.getString("number")),
              new Found(
                  new ReturnCaseId(row.getObject("id", UUID.class)), row.getString("fingerprint")));
        });
    return found;
  }

  /** Returns the units that the cases took from each order line. */
  Map<OrderLineId, Integer> attributed(List<ReturnCaseId> cases) {
    Map<OrderLineId, Integer> units = new HashMap<>();
    if (!cases.isEmpty()) {
      client
          .sql(ATTRIBUTED)
          .param(ids(cases))
          .query(row -> {
            units.put(new OrderLineId(row.getObject(1, UUID.class)), row.getInt(2));
          });
    }
    return units;
  }

  void clear(List<ReturnCaseId> cases) {
    if (!cases.isEmpty()) {
      client.sql("delete from return_case where id = any (?)").param(ids(cases)).update();
    }
  }

  void write(
      SellerId seller,
      Map<ReturnCaseId, PastReturn> returns,
      Map<String, Article> articles,
      Instant at) {
    CaseRows rows = new CaseRows(seller, articles, at);
    returns.forEach(rows::add);
    rows.write(jdbc);
  }

  /**
   * Tells whether a return arrived with the same content before; its file and rows do not count.
   */
  static String fingerprint(PastReturn past) {
    StringBuilder text = new StringBuilder(256);
    text.append(past.order()).append('|').append(past.kind()).append('|').append(past.currency());
    text.append('|').append(past.customerRef()).append('|').append(past.country());
    text.append('|').append(past.countryText()).append('|').append(past.requestedAt());
    text.append('|').append(past.closedAt());
    for (PastReturnLine line : past.lines()) {
      text.append('\u001f').append(line.orderLine()).append('|').append(line.sku());
      text.append('|').append(line.title()).append('|').append(line.quantity());
      text.append('|').append(line.reason()).append('|').append(line.resolution());
      text.append('|').append(line.unitPrice().stripTrailingZeros().toPlainString());
      text.append('|').append(line.refund()).append('|').append(line.merchandise());
    }
    try {
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static UUID[] ids(List<ReturnCaseId> cases) {
    return cases.stream().map(ReturnCaseId::value).toArray(UUID[]::new);
  }
}
