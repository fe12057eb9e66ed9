package dev.homeward.web.api;

import dev.homeward.inspection.Findings;
import dev.homeward.inspection.InspectedUnits;
import dev.homeward.inspection.ReceivedLine;
import dev.homeward.refund.ExecutionView;
import dev.homeward.refund.GrantView;
import dev.homeward.returncase.CaseHeader;
import dev.homeward.returncase.CaseLine;
import dev.homeward.returncase.CaseTerms;
import dev.homeward.returncase.Decline;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.returncase.ReturnCaseView;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.web.api.parcels.ParcelJson;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Translates returns into the API's words. */
final class ReturnMapping {

  private ReturnMapping() {}

  static ReturnJson toJson(
      ReturnCaseDetails details,
      List<ParcelJson> parcels,
      List<Findings.Arrived> arrived,
      List<Findings.Judged> judged,
      List<GrantView> grants,
      List<RuleJson> rules) {
    CaseHeader header = details.header();
    ReturnCaseView view = header.view();
    OrderId order = view.order();
    return new ReturnJson(
        view.id().value(),
        view.seller().value(),
        order == null ? null : order.value(),
        view.number(),
        header.orderNumber(),
        view.kind(),
        view.origin(),
        header.filedBy(),
        header.version(),
        header.status(),
        view.requestState(),
        view.disputeState(),
        view.currency().getCurrencyCode(),
        view.requestedAt(),
        header.dueAt(),
        header.refundBy(),
        view.closedAt(),
        terms(header.terms()),
        declined(header.declined()),
        UnitsJson.of(header.counts()),
        details.lines().stream().map(ReturnMapping::line).toList(),
        parcels,
        arrived.stream().map(ReturnMapping::arrival).toList(),
        judged.stream().map(ReturnMapping::judgement).toList(),
        grants.stream().map(GrantJson::of).toList(),
        rules,
        timeline(details, arrived, judged, grants));
  }

  private static ReturnJson.@Nullable CaseTermsJson terms(@Nullable CaseTerms terms) {
    return terms == null
        ? null
        : new ReturnJson.CaseTermsJson(
            terms.ground(),
            terms.returnPaidBy(),
            MoneyJson.of(terms.returnFee()),
            terms.refundOutbound(),
            new TermsJson.DeadlineJson(
                terms.refundDays(), terms.refundBusinessDays(), terms.refundClock()),
            terms.sendBy());
  }

  private static ReturnJson.@Nullable DeclineJson declined(@Nullable Decline decline) {
    return decline == null ? null : new ReturnJson.DeclineJson(decline.reason(), decline.text());
  }

  private static ReturnJson.LineJson line(CaseLine line) {
    OrderLineId orderLine = line.orderLine();
    return new ReturnJson.LineJson(
        line.id().value(),
        orderLine == null ? null : orderLine.value(),
        line.sku(),
        line.title(),
        line.quantity(),
        line.reason(),
        line.comment(),
        line.resolution(),
        line.ground(),
        line.kept(),
        line.received(),
        line.judged(),
        line.settled(),
        line.released(),
        MoneyJson.of(line.goods()));
  }

  private static ReturnJson.ArrivalJson arrival(Findings.Arrived arrived) {
    ReceivedLine received = arrived.line();
    ReturnLineId line = received.line();
    return new ReturnJson.ArrivalJson(
        line == null ? null : line.value(),
        received.quantity(),
        received.condition().name(),
        received.finding().name(),
        received.sku(),
        received.note(),
        arrived.receivedBy(),
        arrived.receivedAt());
  }

  private static ReturnJson.JudgementJson judgement(Findings.Judged judged) {
    InspectedUnits units = judged.units();
    return new ReturnJson.JudgementJson(
        units.line().value(),
        units.quantity(),
        units.verdict().name(),
        units.grade().name(),
        units.disposition().name(),
        units.authenticity().name(),
        units.liability().name(),
        units.deductionPercent().stripTrailingZeros().toPlainString(),
        units.note(),
        judged.inspectedBy(),
        judged.inspectedAt());
  }

  /** Returns what happened, on whichever axis, the earliest first. */
  private static List<ReturnJson.MomentJson> timeline(
      ReturnCaseDetails details,
      List<Findings.Arrived> arrived,
      List<Findings.Judged> judged,
      List<GrantView> grants) {
    Stream<ReturnJson.MomentJson> request =
        details.history().stream()
            .map(step ->
                new ReturnJson.MomentJson(step.at(), step.to().name(), step.actor(), step.note()));
    Stream<ReturnJson.MomentJson> goods =
        Stream.concat(
            arrived.stream()
                .map(some ->
                    new ReturnJson.MomentJson(
                        some.receivedAt(), "GOODS_RECEIVED", some.receivedBy(), null)),
            judged.stream()
                .map(some ->
                    new ReturnJson.MomentJson(
                        some.inspectedAt(), "UNITS_INSPECTED", some.inspectedBy(), null)));
    Stream<ReturnJson.MomentJson> money = grants.stream().flatMap(ReturnMapping::moments);
    return Stream.of(request, goods, money)
        .flatMap(moments -> moments)
        .distinct()
        .sorted(Comparator.comparing(ReturnJson.MomentJson::at))
        .toList();
  }

  private static Stream<ReturnJson.MomentJson> moments(GrantView grant) {
    return Stream.concat(
        Stream.of(
            new ReturnJson.MomentJson(
                grant.grantedAt(), "REFUND_GRANTED", grant.grantedBy(), grant.note())),
        grant.executions().stream().map(ReturnMapping::moment));
  }

  private static ReturnJson.MomentJson moment(ExecutionView execution) {
    return new ReturnJson.MomentJson(
        execution.changedAt(), "REFUND_" + execution.state().name(), null, execution.failure());
  }
}
