package dev.homeward.web.mail;

import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffManagement;
import dev.homeward.account.StaffView;
import dev.homeward.notification.MailDraft;
import dev.homeward.notification.NoticeComposer;
import dev.homeward.oversight.Appeal;
import dev.homeward.oversight.AppealDecided;
import dev.homeward.oversight.Appeals;
import dev.homeward.shared.SellerId;
import dev.homeward.standing.GradeChanged;
import dev.homeward.standing.Measure;
import dev.homeward.standing.MeasureApproved;
import dev.homeward.standing.MeasureId;
import dev.homeward.standing.Measures;
import dev.homeward.web.support.Languages;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Tells a seller's owners what was decided about it, with the reasons and how to appeal. */
@Component
class SellerNotices implements NoticeComposer {

  private final StaffManagement staff;
  private final Measures measures;
  private final Appeals appeals;
  private final MailWords words;
  private final MailPaper paper;

  SellerNotices(
      StaffManagement staff, Measures measures, Appeals appeals, MailWords words, MailPaper paper) {
    this.staff = staff;
    this.measures = measures;
    this.appeals = appeals;
    this.words = words;
    this.paper = paper;
  }

  @Override
  public List<MailDraft> compose(GradeChanged event) {
    String way = event.to().betterThan(event.from()) ? "rose" : "fell";
    return toOwners(
        event.seller(),
        event.to().name(),
        () ->
            Story.of(
                words.text("credit.mail.grade.subject", event.to().name()),
                words.text("credit.mail.grade." + way, event.from().name(), event.to().name()),
                words.text("credit.mail.grade.next")));
  }

  @Override
  public List<MailDraft> compose(MeasureApproved event) {
    Measure measure = measures.get(event.seller(), new MeasureId(event.measure()));
    return toOwners(
        event.seller(),
        measure.grade().name(),
        () ->
            Story.of(
                    words.text("credit.mail.measure.subject", measure.grade().name()),
                    words.text(
                        "credit.mail.measure.lead",
                        measure.grade().name(),
                        words.formats().instant(measure.effectiveFrom(), ZoneOffset.UTC)),
                    words.text("credit.reasons-given"))
                .quoting(measure.reasons())
                .then(
                    words.text(
                        measure.critical()
                            ? "credit.mail.measure.at-once"
                            : "credit.mail.measure.appeal")));
  }

  @Override
  public List<MailDraft> compose(AppealDecided event) {
    Appeal appeal = appeals.get(Optional.of(event.seller()), event.appeal());
    String outcome = event.upheld() ? "upheld" : "rejected";
    return toOwners(
        event.seller(),
        appeal.reference(),
        () ->
            Story.of(
                    words.text("credit.mail.appeal.subject", appeal.reference()),
                    words.text("credit.mail.appeal." + outcome, appeal.reference()))
                .quoting(appeal.decision()));
  }

  private List<MailDraft> toOwners(SellerId seller, String reference, Supplier<Story> story) {
    return staff.membersOf(seller).stream()
        .filter(person -> !person.disabled())
        .filter(person -> person.memberships().get(seller) == SellerRole.OWNER)
        .map(person -> to(person, reference, story))
        .toList();
  }

  private MailDraft to(StaffView person, String reference, Supplier<Story> story) {
    String wished = person.locale();
    Locale locale =
        wished == null
            ? Locale.ENGLISH
            : Languages.find(wished, Languages.ALL).orElse(Locale.ENGLISH);
    return words.speaking(locale, () -> write(person, reference, story.get(), locale));
  }

  private MailDraft write(StaffView person, String reference, Story story, Locale locale) {
    String from = words.text("common.product");
    MailPaper.Letterhead head =
        new MailPaper.Letterhead(
            from,
            person.displayName(),
            "/merchant/standing",
            words.text("credit.mail.open"),
            words.text("credit.mail.guard"),
            words.text("credit.mail.why"));
    MailPaper.Page page = paper.lay(story, story.facts(), head, locale);
    return new MailDraft(
        reference,
        from,
        person.email(),
        locale.toLanguageTag(),
        story.subject(),
        page.text(),
        page.html());
  }
}
