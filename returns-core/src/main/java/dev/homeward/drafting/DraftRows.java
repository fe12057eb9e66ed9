package dev.homeward.drafting;

import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Drafts in the database. */
@Repository
class DraftRows {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  DraftRows(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /** Returns false where there was one by this id already. */
  boolean insert(SellerId seller, UUID id, PolicySheet sheet, String by) {
    return jdbc.sql(
                """
                insert into policy_draft (id, seller_id, version, content, saved_by, saved_at)
                values (:id, :seller, 0, :content::jsonb, :by, :now) on conflict (id) do nothing
                """)
            .param("id", id)
            .param("seller", seller.value())
            .param("content", json.writeValueAsString(sheet))
            .param("by", by)
            .param("now", now())
            .update()
        == 1;
  }

  boolean update(SellerId seller, DraftView before, PolicySheet sheet, String by) {
    return jdbc.sql(
                """
                update policy_draft set version = version + 1, content = :content::jsonb, saved_by = :by, saved_at = :now
                where id = :id and seller_id = :seller and version = :version and published is null
                """)
            .param("id", before.id())
            .param("seller", seller.value())
            .param("version", before.version())
            .param("content", json.writeValueAsString(sheet))
            .param("by", by)
            .param("now", now())
            .update()
        == 1;
  }

  List<DraftView> open(SellerId seller) {
    return jdbc.sql(
            """
            select * from policy_draft where seller_id = ? and published is null order by saved_at desc, id
            """)
        .param(seller.value())
        .query((row, _) -> view(row))
        .list();
  }

  Optional<DraftView> find(SellerId seller, UUID id) {
    return jdbc.sql("select * from policy_draft where seller_id = ? and id = ?")
        .param(seller.value())
        .param(id)
        .query((row, _) -> view(row))
        .optional();
  }

  Optional<DraftView> lock(SellerId seller, UUID id) {
    return jdbc.sql("select * from policy_draft where seller_id = ? and id = ? for update")
        .param(seller.value())
        .param(id)
        .query((row, _) -> view(row))
        .optional();
  }

  boolean delete(SellerId seller, UUID id) {
    return jdbc.sql("delete from policy_draft where seller_id = ? and id = ? and published is null")
            .param(seller.value())
            .param(id)
            .update()
        == 1;
  }

  void published(SellerId seller, UUID id, int number) {
    jdbc.sql("update policy_draft set published = ? where seller_id = ? and id = ?")
        .param(number)
        .param(seller.value())
        .param(id)
        .update();
  }

  private DraftView view(ResultSet row) throws SQLException {
    int published = row.getInt("published");
    return new DraftView(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        json.readValue(row.getString("content"), PolicySheet.class),
        row.getString("saved_by"),
        row.getTimestamp("saved_at").toInstant(),
        published == 0 ? null : published);
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
