package dev.homeward.web.paper.evidence;

import static dev.homeward.web.paper.evidence.EvidenceWords.NOTHING;
import static dev.homeward.web.paper.evidence.EvidenceWords.joined;
import static dev.homeward.web.paper.evidence.EvidenceWords.moment;

import dev.homeward.customs.ImportEntry;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.CaseLine;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.ScanView;
import dev.homeward.web.paper.evidence.EvidenceFacts.Facts;
import dev.homeward.web.receipt.Sheet;
import dev.homeward.withdrawal.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what is on record as papers. */
@Component
class EvidenceSheets {

  private final EvidenceWords words;

  EvidenceSheets(EvidenceWords words) {
    this.words = words;
  }

  Sheet original(Facts facts) {
    OrderView order = facts.way().order();
    List<Sheet.Fact> told = new ArrayList<>();
    told.add(words.fact("order", order.number()));
    told.add(words.fact("ordered", moment(order.placedAt())));
    for (OrderView.Shipment shipment : order.shipments()) {
      told.add(
          words.fact(
              "shipment",
              joined(shipment.carrier(), shipment.trackingNumber(), moment(shipment.shippedAt()))));
    }
    facts.claim().entry().ifPresent(entry -> entry(entry, told));
    List<List<String>> rows = new ArrayList<>();
    facts
        .claim()
        .entry()
        .ifPresent(entry -> entry.lines().forEach(line -> rows.add(row(order, line))));
    return words.sheet(
        facts,
        PieceKind.ORIGINAL,
        told,
        words.table("goods", List.of("article", "hs", "quantity", "value", "charges"), rows));
  }

  private void entry(ImportEntry entry, List<Sheet.Fact> told) {
    told.add(words.fact("entry", entry.number()));
    told.add(words.fact("country", entry.country().value()));
    told.add(words.fact("accepted", entry.acceptedOn().toString()));
    told.add(words.fact("declarant", entry.declarant()));
    told.add(words.fact("ioss", entry.ioss()));
    told.add(words.fact("invoice", joined(entry.invoice(), entry.invoicedOn())));
    told.add(words.fact("outbound", joined(entry.carrier(), entry.trackingNumber())));
    told.add(
        words.fact(
            "exported", joined(entry.exportNumber(), entry.exportProcedure(), entry.exportedOn())));
  }

  private List<String> row(OrderView order, ImportEntry.Line line) {
    String title =
        order.lines().stream()
            .filter(sold -> sold.id().equals(line.orderLine()))
            .findFirst()
            .map(sold -> joined(sold.title(), sold.sku(), sold.origin()))
            .orElse(NOTHING);
    return List.of(
        title,
        line.hsCode(),
        String.valueOf(line.quantity()),
        line.value().toString(),
        line.charges().stream()
            .map(charge -> words.word("customs.charge." + charge.type()) + " " + charge.amount())
            .collect(Collectors.joining("\n")));
  }

  Sheet statement(Facts facts) {
    var view = facts.way().details().view();
    List<Sheet.Fact> told = new ArrayList<>();
    told.add(words.fact("return", view.number()));
    told.add(words.fact("requested", moment(view.requestedAt())));
    facts.statement().ifPresent(statement -> stated(statement, told));
    List<List<String>> rows = facts.way().details().lines().stream().map(this::wanted).toList();
    return words.sheet(
        facts,
        PieceKind.STATEMENT,
        told,
        words.table("goods", List.of("article", "quantity", "reason", "words"), rows));
  }

  private void stated(Statement statement, List<Sheet.Fact> told) {
    Statement.Evidence evidence = statement.evidence();
    told.add(words.fact("statement", statement.reference()));
    told.add(words.fact("declared", evidence.declaredAt() + "\n" + evidence.declaredLocal()));
    told.add(words.fact("by", joined(evidence.name(), evidence.email())));
    told.add(words.fact("words", evidence.words()));
    told.add(words.fact("hash", "SHA-256 " + evidence.sha256()));
  }

  private List<String> wanted(CaseLine line) {
    String reason = line.reason();
    return List.of(
        joined(line.title(), line.sku()),
        String.valueOf(line.quantity()),
        reason == null ? NOTHING : words.word("reason." + reason),
        Objects.requireNonNullElse(line.comment(), NOTHING));
  }

  Sheet delivery(Facts facts, PieceKind kind, List<ParcelView> parcels) {
    List<Sheet.Fact> told = new ArrayList<>();
    for (ParcelView parcel : parcels) {
      told.add(
          words.fact(
              "parcel." + parcel.direction(),
              joined(
                  parcel.carrier(),
                  parcel.trackingNumber(),
                  words.word("parcel.state." + parcel.state()))));
    }
    if (kind == PieceKind.RETURN_DELIVERY) {
      told.add(words.fact("outbound", outbound(facts)));
    }
    List<List<String>> rows =
        parcels.stream()
            .flatMap(parcel -> parcel.scans().stream().map(scan -> row(parcel, scan)))
            .toList();
    return words.sheet(
        facts,
        kind,
        told,
        words.table("scans", List.of("number", "at", "event", "place", "code", "source"), rows));
  }

  /** The way back names the way out: without it nobody can tell that the goods are the same. */
  private static String outbound(Facts facts) {
    List<String> numbers = new ArrayList<>();
    facts.claim().entry().map(ImportEntry::trackingNumber).ifPresent(numbers::add);
    facts.way().order().shipments().stream()
        .map(OrderView.Shipment::trackingNumber)
        .filter(Objects::nonNull)
        .forEach(numbers::add);
    return numbers.isEmpty()
        ? NOTHING
        : numbers.stream().distinct().collect(Collectors.joining(", "));
  }

  private List<String> row(ParcelView parcel, ScanView scan) {
    return List.of(
        parcel.trackingNumber(),
        moment(scan.occurredAt()),
        words.word("parcel.event." + scan.event()),
        joined(scan.place(), scan.country()),
        joined(scan.code(), scan.text()),
        scan.source());
  }

  Sheet inspection(Facts facts) {
    List<List<String>> arrived =
        facts.arrived().stream()
            .map(each ->
                List.of(
                    moment(each.receivedAt()),
                    each.receivedBy(),
                    article(facts, each.line().line(), each.line().sku()),
                    String.valueOf(each.line().quantity()),
                    joined(
                        words.word("merchant.condition." + each.line().condition()),
                        words.word("merchant.finding." + each.line().finding()),
                        each.line().note())))
            .toList();
    List<List<String>> judged =
        facts.judged().stream()
            .map(each ->
                List.of(
                    moment(each.inspectedAt()),
                    each.inspectedBy(),
                    article(facts, each.units().line(), null),
                    String.valueOf(each.units().quantity()),
                    joined(
                        words.word("merchant.verdict." + each.units().verdict()),
                        each.units().grade(),
                        words.word("merchant.authenticity." + each.units().authenticity()),
                        words.word("merchant.disposition." + each.units().disposition()),
                        each.units().note())))
            .toList();
    List<String> columns = List.of("at", "by", "article", "quantity", "finding");
    return words.sheet(
        facts,
        PieceKind.INSPECTION,
        List.of(words.fact("return", facts.way().details().view().number())),
        words.table("received", columns, arrived),
        words.table("judged", columns, judged));
  }

  private static String article(Facts facts, @Nullable ReturnLineId line, @Nullable String sku) {
    return facts.way().details().lines().stream()
        .filter(each -> each.id().equals(line))
        .findFirst()
        .map(each -> joined(each.title(), each.sku()))
        .orElse(Objects.requireNonNullElse(sku, NOTHING));
  }

  Sheet refund(Facts facts) {
    List<List<String>> rows =
        facts.payments().stream()
            .map(payment ->
                List.of(
                    moment(payment.changedAt()),
                    payment.amount().toString(),
                    joined(payment.method(), payment.gateway()),
                    payment.id().toString()))
            .toList();
    return words.sheet(
        facts,
        PieceKind.REFUND,
        List.of(
            words.fact("return", facts.way().details().view().number()),
            words.fact("order", facts.way().order().number())),
        words.table("payments", List.of("at", "amount", "means", "reference"), rows));
  }

  Sheet exportProof(Facts facts) {
    List<List<String>> rows =
        facts.exports().stream()
            .map(export ->
                List.of(
                    export.reference(),
                    joined(export.number(), words.word("routes.state." + export.state())),
                    export.to().value(),
                    String.valueOf(export.units()),
                    joined(export.carrier(), export.trackingNumber()),
                    moment(export.declaredAt()),
                    moment(export.departedAt())))
            .toList();
    return words.sheet(
        facts,
        PieceKind.EXPORT_PROOF,
        List.of(words.fact("proof", facts.claim().claim().exportProof())),
        words.table(
            "consignments",
            List.of("number", "consignment", "to", "quantity", "carrier", "declared", "departed"),
            rows));
  }
}
