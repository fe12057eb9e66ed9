package dev.homeward.returncase;

import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What shopper and seller write to each other about a case. */
@Service
@Transactional
public class ReturnMessages {

  private static final int LONGEST = 4000;

  private final JdbcClient jdbc;
  private final CaseEvents events;

  ReturnMessages(JdbcClient jdbc, CaseEvents events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /**
   * Adds a message.
   *
   * @param name of the author, as the other side reads it
   * @throws BusinessRuleViolation {@code return.message-empty}, {@code return.message-too-long}
   */
  public void post(SellerId seller, ReturnCaseId id, Author author, String name, String text) {
    String body = text.strip();
    if (body.isEmpty()) {
      throw new BusinessRuleViolation("return.message-empty");
    }
    if (body.length() > LONGEST) {
      throw new BusinessRuleViolation("return.message-too-long", LONGEST);
    }
    Instant at = events.now();
    int rows =
        jdbc.sql(
                """
                insert into return_message (id, seller_id, case_id, author, name, body, posted_at)
                select :id, seller_id, id, :author, :name, :body, :at
                from return_case where id = :case and seller_id = :seller
                """)
            .param("id", TimeOrderedId.next())
            .param("author", author.name())
            .param("name", name)
            .param("body", body)
            .param("at", Timestamp.from(at))
            .param("case", id.value())
            .param("seller", seller.value())
            .update();
    if (rows == 0) {
      throw new NotFound("return", id);
    }
    events.publish(new MessagePosted(TimeOrderedId.next(), seller, id, at, author));
  }
}
