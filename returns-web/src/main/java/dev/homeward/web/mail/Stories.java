package dev.homeward.web.mail;

import dev.homeward.inspection.Findings;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.Verdict;
import dev.homeward.notification.CaseNews;
import dev.homeward.refund.Destination;
import dev.homeward.refund.ExecutionState;
import dev.homeward.refund.GrantView;
import dev.homeward.refund.Refunds;
import dev.homeward.returncase.Author;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.CaseMessage;
import dev.homeward.returncase.Decline;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.withdrawal.Receipts;
import dev.homeward.withdrawal.StatementId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds out what there is to say about news: what a shopper needs, and no more. */
@Component
class Stories {

  private final MailWords words;
  private final FiledStories filed;
  private final Findings findings;
  private final Refunds refunds;
  private final Receipts receipts;

  Stories(
      MailWords words, FiledStories filed, Findings findings, Refunds refunds, Receipts receipts) {
    this.receipts = receipts;
    this.words = words;
    this.filed = filed;
    this.findings = findings;
    this.refunds = refunds;
  }

  Optional<Story> about(CaseNews news, ReturnCaseDetails details) {
    return switch (news.kind()) {
      case REQUESTED -> Optional.of(filed.waiting(details));
      case APPROVED ->
          Optional.of(
              same(news.at(), details.view().requestedAt())
                  ? filed.atOnce(details)
                  : filed.approved(details));
      case DECLARED -> told(details) ? Optional.empty() : Optional.of(filed.withdrawal(details));
      case DECLINED -> Optional.of(declined(details));
      case CANCELLED -> Optional.of(plain("cancelled", details));
      case EXPIRED -> Optional.of(plain("expired", details).then(words.text("mail.expired.next")));
      case CLOSED -> closed(details);
      case GOODS_RECEIVED ->
          Optional.of(plain("received", details).then(words.text("mail.received.next")));
      case UNITS_INSPECTED -> inspected(news, details);
      case REFUND_PAID -> Optional.ofNullable(news.amount()).map(sum -> paid(sum, details));
      case GOODS_SENT -> Optional.of(plain("sent", details));
      case PARCEL_SENT ->
          Optional.of(plain("parcel-sent", details).then(words.text("mail.parcel-sent.next")));
      case PARCEL_HELD ->
          Optional.of(plain("parcel-held", details).then(words.text("mail.parcel-held.next")));
      case PARCEL_ARRIVED ->
          Optional.of(plain("parcel-arrived", details).then(words.text("mail.received.next")));
      case PARCEL_LOST ->
          Optional.of(plain("parcel-lost", details).then(words.text("mail.parcel-lost.next")));
      case SELLER_WROTE -> message(news, details);
      case UNDER_REVIEW,
          REFUND_GRANTED,
          REFUND_FAILED,
          REFUND_REVERSED,
          SHOPPER_WROTE,
          STATEMENT_RECEIVED,
          SELLER_NOTICE,
          STATEMENT_SET_ASIDE,
          OTHER ->
          Optional.empty();
    };
  }

  private Story plain(String key, ReturnCaseDetails details) {
    return Story.of(
        words.text("mail." + key + ".subject", details.view().number()),
        words.text("mail." + key + ".lead"));
  }

  private Story declined(ReturnCaseDetails details) {
    Decline why = details.header().declined();
    return plain("declined", details)
        .quoting(why == null ? null : why.text())
        .then(words.text("mail.declined.next"));
  }

  /** Where money, findings or goods were told of, the end is no news. */
  private Optional<Story> closed(ReturnCaseDetails details) {
    boolean told = details.header().counts().settled() > 0;
    return told ? Optional.empty() : Optional.of(plain("closed", details));
  }

  private Optional<Story> inspected(CaseNews news, ReturnCaseDetails details) {
    List<InspectedUnits> against =
        findings.judged(news.seller(), news.caseId()).stream()
            .filter(judged -> same(judged.inspectedAt(), news.at()))
            .map(Findings.Judged::units)
            .filter(Stories::againstTheShopper)
            .toList();
    if (against.isEmpty()) {
      return Optional.empty();
    }
    Story story = plain("inspected", details).then(words.text("mail.declined.next"));
    for (InspectedUnits units : against) {
      String article = title(details, units.line()) + " × " + units.quantity();
      String note = units.note() == null ? "" : units.note();
      story =
          units.verdict() == Verdict.REJECTED
              ? story.with(words.text("mail.rejected", article), note)
              : story.with(
                  words.text("mail.deducted", percent(units.deductionPercent()), article), note);
    }
    return Optional.of(story);
  }

  private static boolean againstTheShopper(InspectedUnits units) {
    return units.verdict() == Verdict.REJECTED
        || (units.verdict() == Verdict.ACCEPTED && units.deductionPercent().signum() > 0);
  }

  private String percent(BigDecimal percent) {
    return words.formats().percent(percent.movePointLeft(2), 0);
  }

  private static String title(ReturnCaseDetails details, ReturnLineId id) {
    return details.lines().stream()
        .filter(line -> line.id().equals(id))
        .map(CaseLine::title)
        .findFirst()
        .orElse("");
  }

  private Story paid(Money amount, ReturnCaseDetails details) {
    String sum = words.formats().money(amount);
    Destination where =
        refunds.of(details.view().seller(), details.view().id()).stream()
            .filter(grant -> paidSo(grant, amount))
            .reduce((_, latest) -> latest)
            .map(GrantView::destination)
            .orElse(Destination.ORIGINAL);
    return Story.of(
        words.text("mail.paid.subject", details.view().number(), sum),
        words.text("mail.paid.lead", sum),
        words.text("mail.paid." + where));
  }

  private static boolean paidSo(GrantView grant, Money amount) {
    return grant.executions().stream()
        .anyMatch(e -> e.state() == ExecutionState.SUCCEEDED && e.amount().equals(amount));
  }

  private Optional<Story> message(CaseNews news, ReturnCaseDetails details) {
    return details.messages().stream()
        .filter(m -> m.author() == Author.STAFF && same(m.postedAt(), news.at()))
        .findFirst()
        .map(m -> message(m, details));
  }

  private Story message(CaseMessage message, ReturnCaseDetails details) {
    return Story.of(
            words.text("mail.message.subject", details.view().number()),
            words.text("mail.message.lead", message.name()))
        .quoting(message.body())
        .then(words.text("mail.message.next"));
  }

  /** Where a statement was matched at once, its receipt has told all of this. */
  private boolean told(ReturnCaseDetails details) {
    UUID statement = details.header().requestKey();
    return statement != null && receipts.tells(new StatementId(statement), details.view().number());
  }

  /** The database keeps microseconds. */
  private static boolean same(Instant one, Instant other) {
    return ChronoUnit.MICROS.between(one, other) == 0;
  }
}
