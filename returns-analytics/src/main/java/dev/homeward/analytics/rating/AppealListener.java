package dev.homeward.analytics.rating;

import dev.homeward.oversight.AppealDecided;
import dev.homeward.oversight.AppealSubject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Rates again what an upheld appeal found to be wrong. */
@Component
class AppealListener {

  private final RatingCorrections corrections;

  AppealListener(RatingCorrections corrections) {
    this.corrections = corrections;
  }

  /** A measure or a grade that people take back changes no fact that a score is computed from. */
  @ApplicationModuleListener
  void on(AppealDecided decided) {
    boolean factsChanged =
        decided.subject() == AppealSubject.LINE || decided.subject() == AppealSubject.VIOLATION;
    if (decided.upheld() && factsChanged) {
      LocalDate filedOn = LocalDate.ofInstant(decided.filedAt(), ZoneOffset.UTC);
      corrections.follow(decided.seller(), filedOn, "appeal " + decided.appeal());
    }
  }
}
