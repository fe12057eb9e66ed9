package dev.homeward.refund.trigger;

import dev.homeward.returncase.DisputeState;
import dev.homeward.shared.Money;
import dev.homeward.shared.SellerId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What keeps money back before goods are judged. */
final class Guards {

  private Guards() {}

  /** An empty box is scanned as well as a full one; what it weighs tells them apart. */
  @Component
  static class Weight implements RefundGuard {

    /** Packing and a second article weigh something, but no more than this. */
    private static final int MOST_PERCENT = 300;

    @Override
    public Optional<Objection> objects(Question question) {
      int least = question.trigger().leastWeightPercent();
      if (question.moment() != RefundMoment.FIRST_SCAN || least == 0) {
        return Optional.empty();
      }
      Integer weighed = question.weighed();
      Integer expected = question.expected();
      if (weighed == null || expected == null) {
        return Optional.of(new Objection(weighed == null ? "not-weighed" : "no-weight", null));
      }
      long percent = 100L * weighed / expected;
      if (percent < least) {
        return Optional.of(new Objection("too-light", weighed + " / " + expected + " g"));
      }
      return percent > MOST_PERCENT
          ? Optional.of(new Objection("too-heavy", weighed + " / " + expected + " g"))
          : Optional.empty();
    }
  }

  /** A seller says how much it risks. */
  @Component
  static class Amount implements RefundGuard {

    @Override
    public Optional<Objection> objects(Question question) {
      Money most = question.trigger().most();
      if (most == null) {
        return Optional.empty();
      }
      if (!most.currency().equals(question.amount().currency())) {
        return Optional.of(new Objection("other-currency", null));
      }
      return question.amount().compareTo(most) > 0
          ? Optional.of(new Objection("too-much", null))
          : Optional.empty();
    }
  }

  /** Who sent back something else before, or nothing, is not paid ahead; nor is a disputed case. */
  @Component
  static class History implements RefundGuard {

    private static final Duration MEMORY = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final Clock clock;

    History(JdbcClient jdbc, Clock clock) {
      this.jdbc = jdbc;
      this.clock = clock;
    }

    @Override
    public Optional<Objection> objects(Question question) {
      if (question.details().view().disputeState() != DisputeState.NONE) {
        return Optional.of(new Objection("disputed", null));
      }
      long bad =
          badReturns(
              question.details().view().seller(), question.details().header().contact().email());
      return bad == 0
          ? Optional.empty()
          : Optional.of(new Objection("bad-returns", Long.toString(bad)));
    }

    /** Returns of the same shopper of which units were rejected or paid ahead and never came. */
    private long badReturns(SellerId seller, @Nullable String email) {
      if (email == null) {
        return 0;
      }
      return jdbc.sql(
              """
              select count(*) from return_case c
              where c.seller_id = :seller and c.email = :email and c.requested_at > :since
                and (exists (select 1 from inspection i where i.case_id = c.id and i.seller_id = c.seller_id
                             and (i.verdict = 'REJECTED' or i.liability = 'BUYER'))
                     or (c.request_state = 'CLOSED' and c.kept > 0
                         and exists (select 1 from refund_grant g where g.case_id = c.id and g.kind = 'AHEAD')))
              """)
          .param("seller", seller.value())
          .param("email", email)
          .param("since", Timestamp.from(clock.instant().minus(MEMORY)))
          .query(Long.class)
          .single();
    }
  }
}
