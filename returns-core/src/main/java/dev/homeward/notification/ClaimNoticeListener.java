package dev.homeward.notification;

import dev.homeward.customs.claim.ClaimDeadlineNear;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes to sellers whose claims for duties lapse soon; hearing of one twice writes once. */
@Component
class ClaimNoticeListener {

  private final ObjectProvider<ClaimNoticeComposer> composer;
  private final MailRows mails;
  private final Clock clock;

  ClaimNoticeListener(ObjectProvider<ClaimNoticeComposer> composer, MailRows mails, Clock clock) {
    this.composer = composer;
    this.mails = mails;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(ClaimDeadlineNear event) {
    ClaimNoticeComposer found = composer.getIfAvailable();
    if (found != null) {
      found
          .compose(event)
          .forEach(mail -> mails.addNotice(event.id(), event.seller(), mail, clock.instant()));
    }
  }
}
