package dev.homeward.oversight;

import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The appeals on record, and what became of the lines they were about. */
@Repository
class AppealRows {

  private final JdbcClient jdbc;

  AppealRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Says whether nobody had appealed against the same before. */
  boolean add(Appeal appeal) {
    ReturnCaseId of = appeal.caseId();
    return jdbc.sql(
                """
                insert into seller_appeal (id, seller_id, reference, subject, subject_id, case_id, grounds, state,
                  filed_by_id, filed_by, filed_at, decide_by)
                values (:id, :seller, :reference, :subject, :subjectId, :case, :grounds, 'OPEN', :byId, :by, :at, :until)
                on conflict (subject, subject_id) where state <> 'WITHDRAWN' do nothing
                """)
            .param("id", appeal.id())
            .param("seller", appeal.seller().value())
            .param("reference", appeal.reference())
            .param("subject", appeal.subject().name())
            .param("subjectId", appeal.subjectId())
            .param("case", of == null ? null : of.value())
            .param("grounds", appeal.grounds())
            .param("byId", appeal.filed().id())
            .param("by", appeal.filed().name())
            .param("at", Timestamp.from(appeal.filed().at()))
            .param("until", Timestamp.from(appeal.decideBy()))
            .update()
        > 0;
  }

  /** Says whether it was open until now. */
  boolean settle(UUID id, AppealState state, Signature by, @Nullable String decision) {
    return jdbc.sql(
                """
                update seller_appeal set state = :state, decided_by_id = :byId, decided_by = :by, decided_at = :at,
                  decision = :decision
                where id = :id and state = 'OPEN'
                """)
            .param("state", state.name())
            .param("byId", by.id())
            .param("by", by.name())
            .param("at", Timestamp.from(by.at()))
            .param("decision", decision)
            .param("id", id)
            .update()
        > 0;
  }

  void attribute(Appeal appeal, Attributed to, Signature by) {
    jdbc.sql(
            """
            insert into line_attribution (return_line_id, seller_id, attributed, appeal_id, decided_by, decided_at)
            values (:line, :seller, :to, :appeal, :by, :at)
            """)
        .param("line", appeal.subjectId())
        .param("seller", appeal.seller().value())
        .param("to", to.name())
        .param("appeal", appeal.id())
        .param("by", by.name())
        .param("at", Timestamp.from(by.at()))
        .update();
  }

  List<Attribution> attributions() {
    return jdbc.sql("select * from line_attribution")
        .query((row, _) ->
            new Attribution(
                new ReturnLineId(row.getObject("return_line_id", UUID.class)),
                new SellerId(row.getObject("seller_id", UUID.class)),
                Attributed.valueOf(row.getString("attributed")),
                row.getObject("appeal_id", UUID.class),
                row.getTimestamp("decided_at").toInstant()))
        .list();
  }

  /**
   * @param seller empty for the platform
   */
  Optional<Appeal> find(Optional<SellerId> seller, UUID id) {
    return jdbc.sql(
            "select * from seller_appeal where id = :id"
                + (seller.isPresent() ? " and seller_id = :seller" : ""))
        .param("id", id)
        .param("seller", seller.map(SellerId::value).orElse(null))
        .query((row, _) -> appeal(row))
        .optional();
  }

  Optional<Appeal> standing(AppealSubject subject, UUID subjectId) {
    return jdbc.sql(
            "select * from seller_appeal where subject = ? and subject_id = ? and state <> 'WITHDRAWN'")
        .param(subject.name())
        .param(subjectId)
        .query((row, _) -> appeal(row))
        .optional();
  }

  /** Returns the appeals of a seller, the latest first. */
  List<Appeal> of(SellerId seller) {
    return jdbc.sql("select * from seller_appeal where seller_id = ? order by id desc")
        .param(seller.value())
        .query((row, _) -> appeal(row))
        .list();
  }

  /** Returns what is open, the most urgent first. */
  List<Appeal> open(int most) {
    return jdbc.sql(
            "select * from seller_appeal where state = 'OPEN' order by decide_by, id limit ?")
        .param(most)
        .query((row, _) -> appeal(row))
        .list();
  }

  /**
   * Returns a page of what is decided or withdrawn, the latest first.
   *
   * @param before the last one of the page before; null for the first page
   */
  List<Appeal> settled(@Nullable UUID before, int size) {
    return jdbc.sql(
            "select * from seller_appeal where state <> 'OPEN'"
                + (before == null ? "" : " and id < :before")
                + " order by id desc limit :size")
        .param("before", before)
        .param("size", size)
        .query((row, _) -> appeal(row))
        .list();
  }

  private static Appeal appeal(ResultSet row) throws SQLException {
    UUID of = row.getObject("case_id", UUID.class);
    return new Appeal(
        row.getObject("id", UUID.class),
        new SellerId(row.getObject("seller_id", UUID.class)),
        row.getString("reference"),
        AppealSubject.valueOf(row.getString("subject")),
        row.getObject("subject_id", UUID.class),
        of == null ? null : new ReturnCaseId(of),
        row.getString("grounds"),
        AppealState.valueOf(row.getString("state")),
        new Signature(
            row.getString("filed_by_id"),
            row.getString("filed_by"),
            row.getTimestamp("filed_at").toInstant()),
        row.getTimestamp("decide_by").toInstant(),
        ViolationRows.decision(row),
        row.getString("decision"));
  }
}
