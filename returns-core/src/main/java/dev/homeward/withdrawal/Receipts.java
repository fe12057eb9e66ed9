package dev.homeward.withdrawal;

import dev.homeward.shared.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Makes the receipt of each statement once, and keeps it as it was given. */
@Service
public class Receipts {

  private final StatementRows statements;
  private final JdbcClient jdbc;
  private final ObjectProvider<ReceiptWriter> writer;
  private final Clock clock;

  Receipts(
      StatementRows statements,
      JdbcClient jdbc,
      ObjectProvider<ReceiptWriter> writer,
      Clock clock) {
    this.statements = statements;
    this.jdbc = jdbc;
    this.writer = writer;
    this.clock = clock;
  }

  /**
   * Returns the receipt of a statement.
   *
   * @throws NotFound if there is no such statement
   */
  public Receipt of(StatementId id) {
    return kept(id)
        .orElseGet(() -> {
          keep(id, writer.getObject().write(statement(id)));
          return kept(id).orElseThrow();
        });
  }

  /** Whether what was given for a statement tells of a return; not where there is no statement. */
  public boolean tells(StatementId id, String number) {
    return statements.find(Optional.empty(), id).isPresent() && of(id).text().contains(number);
  }

  /** Returns the statement that a receipt is of. */
  public Statement statement(StatementId id) {
    return statements.find(Optional.empty(), id).orElseThrow(() -> new NotFound("withdrawal", id));
  }

  /** Notes what became of the mail with the receipt. */
  public void mailed(StatementId id, String state, @Nullable String problem, Instant at) {
    statements.mailed(id, state, problem, at);
  }

  private Optional<Receipt> kept(StatementId id) {
    return jdbc.sql(
            "select sender, subject, text, html, pdf from withdrawal_receipt where statement_id = ?")
        .param(id.value())
        .query((row, _) ->
            new Receipt(
                row.getString("sender"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("html"),
                new ByteArrayResource(row.getBytes("pdf"))))
        .optional();
  }

  private void keep(StatementId id, Receipt receipt) {
    jdbc.sql(
            """
            insert into withdrawal_receipt (statement_id, sender, subject, text, html, pdf, pdf_sha256, made_at)
            values (:id, :sender, :subject, :text, :html, :pdf, :sha, :now) on conflict do nothing
            """)
        .param("id", id.value())
        .param("sender", receipt.sender())
        .param("subject", receipt.subject())
        .param("text", receipt.text())
        .param("html", receipt.html())
        .param("pdf", receipt.pdf().getByteArray())
        .param("sha", StatementRows.hex(receipt.pdf().getByteArray()))
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }
}
