package dev.homeward.customs.claim;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.SellerId;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reminds of claims that nobody has submitted, a month to a day before they lapse; then ends them.
 */
@Component
class ClaimDeadlines {

  private static final Logger LOG = LoggerFactory.getLogger(ClaimDeadlines.class);
  private static final List<Integer> REMINDERS = List.of(1, 7, 14, 30);
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final Claims claims;
  private final Clock clock;

  ClaimDeadlines(JdbcClient jdbc, Claims claims, Clock clock) {
    this.jdbc = jdbc;
    this.claims = claims;
    this.clock = clock;
  }

  private record Due(SellerId seller, ClaimId id, LocalDate deadline) {}

  /** Looks over all claims whose last day is near or gone. */
  void look() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    for (Due due : due(today.plusDays(REMINDERS.getLast()))) {
      try {
        long left = ChronoUnit.DAYS.between(today, due.deadline());
        if (left < 0) {
          claims.lapse(due.seller(), due.id(), today);
        } else {
          claims.remind(due.seller(), due.id(), step(left));
        }
      } catch (OptimisticLockingFailureException e) {
        LOG.info("claim {} is seen to later: {}", due.id(), e.getMessage());
      }
    }
  }

  private static int step(long left) {
    return REMINDERS.stream().filter(days -> left <= days).findFirst().orElseThrow();
  }

  @AcrossSellers
  private List<Due> due(LocalDate until) {
    return jdbc.sql(
            """
            select seller_id, id, deadline from customs_claim
            where state in ('DRAFT', 'READY') and deadline <= :until
            order by deadline, id limit :most
            """)
        .param("until", until)
        .param("most", AT_ONCE)
        .query((row, _) ->
            new Due(
                new SellerId(row.getObject("seller_id", UUID.class)),
                new ClaimId(row.getObject("id", UUID.class)),
                row.getObject("deadline", LocalDate.class)))
        .list();
  }

  /** The job. */
  @Configuration
  static class Job {

    @Bean
    RecurringTask<Void> customsClaimDeadlines(ObjectProvider<ClaimDeadlines> deadlines) {
      return Tasks.recurring("customs-claim-deadlines", FixedDelay.of(PAUSE))
          .execute((_, _) -> deadlines.getObject().look());
    }
  }
}
