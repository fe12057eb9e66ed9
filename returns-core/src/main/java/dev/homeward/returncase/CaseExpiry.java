package dev.homeward.returncase;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.homeward.audit.Actor;
import dev.homeward.shared.AcrossSellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ends approved cases whose goods did not come by their last day for sending and some days of
 * grace, and frees the units: all of them, or those that are missing where others came. A
 * withdrawal stays in force whatever happens, so that it is left for a person, overdue.
 */
@Component
class CaseExpiry {

  private static final Logger LOG = LoggerFactory.getLogger(CaseExpiry.class);
  private static final Duration PAUSE = Duration.ofHours(1);
  private static final int AT_ONCE = 5_000;

  /** What was sent in time and has not arrived after this does not come any more. */
  private static final Duration LOST = Duration.ofDays(60);

  private final JdbcClient jdbc;
  private final ReturnDecisions decisions;
  private final Settings settings;
  private final Clock clock;

  CaseExpiry(JdbcClient jdbc, ReturnDecisions decisions, Settings settings, Clock clock) {
    this.jdbc = jdbc;
    this.decisions = decisions;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Settings of returns.
   *
   * @param graceDays after the last day for sending, in which goods that are under way may arrive
   */
  @ConfigurationProperties("homeward.returns")
  record Settings(@DefaultValue("14") int graceDays) {}

  private record Overdue(SellerId seller, ReturnCaseId id, boolean arrived) {}

  /** Returns how many cases were ended. */
  int expireOverdue() {
    LocalDate last =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(settings.graceDays());
    return (int) overdueSince(last).stream().filter(this::end).count();
  }

  /** What was replaced or paid ahead of its arrival is the seller's to write off. */
  @AcrossSellers
  private List<Overdue> overdueSince(LocalDate last) {
    return jdbc.sql(
            """
            select c.id, c.seller_id, c.received from return_case c
            where c.stage = 'WAITING' and c.request_state = 'APPROVED' and c.send_by < :last
              and (c.sent_at is null or c.sent_at < :lost)
              and (c.received > 0 or c.settled <= c.kept)
              and not exists (select 1 from return_line l where l.case_id = c.id and l.replaced > l.received)
            order by c.send_by, c.id limit :most
            """)
        .param("last", last)
        .param("lost", Timestamp.from(clock.instant().minus(LOST)))
        .param("most", AT_ONCE)
        .query((row, _) ->
            new Overdue(
                new SellerId(row.getObject("seller_id", UUID.class)),
                new ReturnCaseId(row.getObject("id", UUID.class)),
                row.getInt("received") > 0))
        .list();
  }

  private boolean end(Overdue overdue) {
    try {
      if (overdue.arrived()) {
        decisions.closeShort(overdue.seller(), overdue.id(), null, Actor.SYSTEM);
      } else {
        decisions.expire(overdue.seller(), overdue.id());
      }
      return true;
    } catch (BusinessRuleViolation | OptimisticLockingFailureException e) {
      // Somebody was quicker, such as the warehouse: there is nothing to end any more.
      LOG.info("case {} does not expire: {}", overdue.id(), e.getMessage());
      return false;
    }
  }

  /** The job. */
  @Configuration
  @EnableConfigurationProperties(Settings.class)
  static class Job {

    @Bean
    RecurringTask<Void> overdueReturnsExpiry(ObjectProvider<CaseExpiry> expiry) {
      return Tasks.recurring("overdue-returns-expiry", FixedDelay.of(PAUSE))
          .execute((_, _) -> expiry.getObject().expireOverdue());
    }
  }
}
