package dev.homeward.shipping.label;

import dev.homeward.address.PostalAddress;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What staff told of parcels, what is still missing, and which service a seller wants. */
@Repository
class LabelFacts {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  LabelFacts(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  ParcelFacts of(SellerId seller, ReturnCaseId id) {
    return jdbc.sql("select grams, sender from label_fact where seller_id = ? and case_id = ?")
        .param(seller.value())
        .param(id.value())
        .query((row, _) -> {
          String sender = row.getString(2);
          return new ParcelFacts(
              row.getObject(1, Integer.class),
              sender == null ? null : json.readValue(sender, PostalAddress.class));
        })
        .optional()
        .orElse(ParcelFacts.NONE);
  }

  void tell(SellerId seller, ReturnCaseId id, ParcelFacts facts) {
    jdbc.sql(
            """
            insert into label_fact (seller_id, case_id, grams, sender) values (?, ?, ?, ?::jsonb)
            on conflict (seller_id, case_id) do update set grams = excluded.grams, sender = excluded.sender
            """)
        .param(seller.value())
        .param(id.value())
        .param(facts.grams())
        .param(facts.sender() == null ? null : json.writeValueAsString(facts.sender()))
        .update();
  }

  List<LabelGap> gaps(SellerId seller, ReturnCaseId id) {
    return jdbc.sql(
            """
            select code, sku from label_gap where seller_id = ? and case_id = ? order by position
            """)
        .param(seller.value())
        .param(id.value())
        .query((row, _) -> new LabelGap(row.getString(1), row.getString(2)))
        .list();
  }

  /** Keeps since when something is missing, while anything is. */
  void gaps(SellerId seller, ReturnCaseId id, List<LabelGap> gaps, Instant at) {
    Instant since =
        jdbc.sql("select min(since) from label_gap where seller_id = ? and case_id = ?")
            .param(seller.value())
            .param(id.value())
            .query((row, _) -> row.getTimestamp(1) == null ? at : row.getTimestamp(1).toInstant())
            .single();
    jdbc.sql("delete from label_gap where seller_id = ? and case_id = ?")
        .param(seller.value())
        .param(id.value())
        .update();
    for (int i = 0; i < gaps.size(); i++) {
      jdbc.sql(
              """
              insert into label_gap (seller_id, case_id, position, code, sku, since)
              values (?, ?, ?, ?, ?, ?)
              """)
          .param(seller.value())
          .param(id.value())
          .param(i)
          .param(gaps.get(i).code())
          .param(gaps.get(i).sku())
          .param(Timestamp.from(since))
          .update();
    }
  }

  /** A case that something is missing for. */
  record Waiting(SellerId seller, ReturnCaseId caseId) {}

  List<Waiting> waiting(int most) {
    return jdbc.sql(
            """
            select seller_id, case_id from label_gap where position = 0 order by since limit ?
            """)
        .param(most)
        .query((row, _) ->
            new Waiting(
                new SellerId(row.getObject(1, UUID.class)),
                new ReturnCaseId(row.getObject(2, UUID.class))))
        .list();
  }

  LabelChoice choice(SellerId seller) {
    return jdbc.sql("select choice from label_choice where seller_id = ?")
        .param(seller.value())
        .query(String.class)
        .optional()
        .map(LabelChoice::valueOf)
        .orElse(LabelChoice.CHEAPEST);
  }

  void choose(SellerId seller, LabelChoice choice) {
    jdbc.sql(
            """
            insert into label_choice (seller_id, choice) values (?, ?)
            on conflict (seller_id) do update set choice = excluded.choice
            """)
        .param(seller.value())
        .param(choice.name())
        .update();
  }
}
