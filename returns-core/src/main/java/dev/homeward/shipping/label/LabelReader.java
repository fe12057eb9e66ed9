package dev.homeward.shipping.label;

import dev.homeward.address.TwoScripts;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.SqlTime;
import dev.homeward.shipping.ParcelId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads labels as others see them. */
@Repository
class LabelReader {

  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LabelReader(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Returns the labels of a case, the latest first, in three statements. */
  List<LabelView> ofCase(SellerId seller, ReturnCaseId caseId) {
    Map<UUID, List<LabelView.Step>> history = history(seller, caseId);
    Map<UUID, List<LabelView.Rate>> rates = rates(seller, caseId);
    return jdbc.sql(
            """
            select * from parcel_label where seller_id = ? and case_id = ?
            order by created_at desc, id desc
            """)
        .param(seller.value())
        .param(caseId.value())
        .query((row, _) -> {
          UUID id = row.getObject("id", UUID.class);
          return view(row, rates.getOrDefault(id, List.of()), history.getOrDefault(id, List.of()));
        })
        .list();
  }

  private Map<UUID, List<LabelView.Step>> history(SellerId seller, ReturnCaseId caseId) {
    Map<UUID, List<LabelView.Step>> history = new LinkedHashMap<>();
    jdbc.sql(
            """
            select s.* from label_step s join parcel_label l on l.id = s.label_id
            where l.seller_id = ? and l.case_id = ? order by s.at
            """)
        .param(seller.value())
        .param(caseId.value())
        .query(row -> {
          history
              .computeIfAbsent(row.getObject("label_id", UUID.class), _ -> new ArrayList<>())
              .add(
                  new LabelView.Step(
                      LabelState.valueOf(row.getString("state")),
                      row.getTimestamp("at").toInstant(),
                      row.getString("note")));
        });
    return history;
  }

  private Map<UUID, List<LabelView.Rate>> rates(SellerId seller, ReturnCaseId caseId) {
    Map<UUID, List<LabelView.Rate>> rates = new LinkedHashMap<>();
    jdbc.sql(
            """
            select r.*, r.rate = l.rate and r.gateway = l.gateway as chosen
            from label_rate r join parcel_label l on l.id = r.label_id
            where l.seller_id = ? and l.case_id = ? order by r.position
            """)
        .param(seller.value())
        .param(caseId.value())
        .query(row -> {
          rates
              .computeIfAbsent(row.getObject("label_id", UUID.class), _ -> new ArrayList<>())
              .add(
                  new LabelView.Rate(
                      row.getInt("position"),
                      row.getString("carrier"),
                      row.getString("service"),
                      new Money(
                          row.getLong("price_minor"),
                          Currency.getInstance(row.getString("currency"))),
                      row.getObject("days", Integer.class),
                      row.getBoolean("chosen")));
        });
    return rates;
  }

  private LabelView view(ResultSet row, List<LabelView.Rate> rates, List<LabelView.Step> history)
      throws SQLException {
    CarrierGateway.Consignment parcel =
        json.readValue(row.getString("parcel"), CarrierGateway.Consignment.class);
    UUID parcelId = row.getObject("parcel_id", UUID.class);
    return new LabelView(
        new LabelId(row.getObject("id", UUID.class)),
        new SellerId(row.getObject("seller_id", UUID.class)),
        new ReturnCaseId(row.getObject("case_id", UUID.class)),
        parcel.number(),
        LabelState.valueOf(row.getString("state")),
        row.getString("method"),
        parcel.from(),
        json.readValue(row.getString("destination"), TwoScripts.class),
        parcel.grams(),
        row.getString("gateway"),
        row.getString("carrier"),
        row.getString("service"),
        price(row),
        row.getString("tracking_number"),
        parcelId == null ? null : new ParcelId(parcelId),
        row.getObject("valid_until", LocalDate.class),
        row.getString("failure"),
        row.getTimestamp("created_at").toInstant(),
        SqlTime.instant(row, "bought_at"),
        rates,
        history);
  }

  /** Returns the cases that wait for a seller, the longest waiting first, in one statement. */
  List<LabelTodo> todo(SellerId seller) {
    return jdbc.sql(
            """
            with latest as (
              select distinct on (case_id) * from parcel_label where seller_id = :seller
              order by case_id, created_at desc)
            select c.id, c.number, g.since, g.codes, g.skus, l.state, l.failure, l.changed_at
            from return_case c
            left join (
              select case_id, min(since) as since, array_agg(code order by position) as codes,
                array_agg(sku order by position) as skus
              from label_gap where seller_id = :seller group by case_id) g on g.case_id = c.id
            left join latest l on l.case_id = c.id and (l.state in ('QUOTED', 'FAILED')
              or l.failure = :after and not exists (
                select 1 from parcel p where p.id = l.parcel_id and p.arrived_at is not null))
            where c.seller_id = :seller and (g.case_id is not null or l.id is not null)
              and (c.request_state in ('APPROVED', 'DECLARED') or l.failure = :after)
            order by coalesce(g.since, l.changed_at), c.id limit :most
            """)
        .param("seller", seller.value())
        .param("after", LabelView.USED_AFTER_VOID)
        .param("most", MOST)
        .query((row, _) -> {
          String state = row.getString("state");
          Instant since = SqlTime.instant(row, "since");
          return new LabelTodo(
              new ReturnCaseId(row.getObject("id", UUID.class)),
              row.getString("number"),
              since == null ? Objects.requireNonNull(SqlTime.instant(row, "changed_at")) : since,
              gaps(row),
              state == null ? null : LabelState.valueOf(state),
              row.getString("failure"));
        })
        .list();
  }

  private static List<LabelGap> gaps(ResultSet row) throws SQLException {
    if (row.getArray("codes") == null) {
      return List.of();
    }
    String[] codes = (String[]) row.getArray("codes").getArray();
    String[] skus = (String[]) row.getArray("skus").getArray();
    List<LabelGap> gaps = new ArrayList<>();
    for (String code : Arrays.asList(codes)) {
      gaps.add(new LabelGap(code, skus[gaps.size()]));
    }
    return gaps;
  }

  private static @Nullable Money price(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return currency == null
        ? null
        : new Money(row.getLong("price_minor"), Currency.getInstance(currency));
  }
}
