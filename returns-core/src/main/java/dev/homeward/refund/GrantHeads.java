package dev.homeward.refund;

import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Locks grants. */
@Repository
class GrantHeads {

  private final JdbcClient jdbc;

  GrantHeads(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What has to be known of a grant to change it. */
  record Head(
      GrantId id,
      SellerId seller,
      @Nullable ReturnCaseId caseId,
      GrantKind kind,
      GrantState state,
      @Nullable String email,
      @Nullable String grantedById) {}

  Head lock(GrantId id) {
    return jdbc.sql("select * from refund_grant where id = ? for update")
        .param(id.value())
        .query((row, _) -> {
          UUID caseId = row.getObject("case_id", UUID.class);
          return new Head(
              id,
              new SellerId(row.getObject("seller_id", UUID.class)),
              caseId == null ? null : new ReturnCaseId(caseId),
              GrantKind.valueOf(row.getString("kind")),
              GrantState.valueOf(row.getString("state")),
              row.getString("email"),
              row.getString("granted_by_id"));
        })
        .optional()
        .orElseThrow(() -> new NotFound("refund", id));
  }
}
