package dev.homeward.notification;

import dev.homeward.oversight.AppealDecided;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.GradeChanged;
import dev.homeward.standing.MeasureApproved;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Gives sellers notice of what was decided about them. */
@Component
class NoticeListener {

  /** Grades of the past are put on record when rating begins; nobody is told of them. */
  private static final int OLDEST_GRADE_DAYS = 10;

  private final ObjectProvider<NoticeComposer> composer;
  private final MailRows mails;
  private final Clock clock;

  NoticeListener(ObjectProvider<NoticeComposer> composer, MailRows mails, Clock clock) {
    this.composer = composer;
    this.mails = mails;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(GradeChanged event) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    if (!event.asOf().isBefore(today.minusDays(OLDEST_GRADE_DAYS))) {
      tell(event.id(), event.seller(), words -> words.compose(event));
    }
  }

  @ApplicationModuleListener
  void on(MeasureApproved event) {
    tell(event.measure(), event.seller(), words -> words.compose(event));
  }

  @ApplicationModuleListener
  void on(AppealDecided event) {
    tell(event.appeal(), event.seller(), words -> words.compose(event));
  }

  private void tell(UUID about, SellerId seller, Function<NoticeComposer, List<MailDraft>> words) {
    NoticeComposer found = composer.getIfAvailable();
    if (found != null) {
      words.apply(found).forEach(mail -> mails.addNotice(about, seller, mail, clock.instant()));
    }
  }
}
