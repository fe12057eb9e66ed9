package dev.homeward.web.paper.evidence;

import dev.homeward.customs.ImportEntry;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.CaseLine;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.ScanView;
import dev.homeward.web.paper.evidence.EvidenceFacts.Facts;
import dev.homeward.web.receipt.Sheet;
import dev.homeward.withdrawal.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what is on record as papers, in English as customs everywhere read it. */
@Component
class EvidenceSheets {

  private static final Locale LANGUAGE = Locale.ENGLISH;
  private static final String NOTHING = "–";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", LANGUAGE).withZone(ZoneOffset.UTC);

  private final MessageSource messages;

  EvidenceSheets(MessageSource messages) {
    this.messages = messages;
  }

  Sheet original(Facts facts) {
    OrderView order = facts.way().order();
    List<Sheet.Fact> told = new ArrayList<>();
    told.add(fact("order", order.number()));
    told.add(fact("ordered", moment(order.placedAt())));
    for (OrderView.Shipment shipment : order.shipments()) {
      told.add(
          fact(
              "shipment",
              joined(shipment.carrier(), shipment.trackingNumber(), moment(shipment.shippedAt()))));
    }
    facts.claim().entry().ifPresent(entry -> entry(entry, told));
    List<List<String>> rows = new ArrayList<>();
    facts
        .claim()
        .entry()
        .ifPresent(entry -> entry.lines().forEach(line -> rows.add(row(order, line))));
    return sheet(
        facts,
        PieceKind.ORIGINAL,
        told,
        table("goods", List.of("article", "hs", "quantity", "value", "charges"), rows));
  }

  private void entry(ImportEntry entry, List<Sheet.Fact> told) {
    told.add(fact("entry", entry.number()));
    told.add(fact("country", entry.country().value()));
    told.add(fact("accepted", entry.acceptedOn().toString()));
    told.add(fact("declarant", entry.declarant()));
    told.add(fact("ioss", entry.ioss()));
    told.add(fact("invoice", joined(entry.invoice(), entry.invoicedOn())));
    told.add(fact("outbound", joined(entry.carrier(), entry.trackingNumber())));
    told.add(
        fact(
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
            .map(charge -> word("customs.charge." + charge.type()) + " " + charge.amount())
            .collect(Collectors.joining("\n")));
  }

  Sheet statement(Facts facts) {
    var view = facts.way().details().view();
    List<Sheet.Fact> told = new ArrayList<>();
    told.add(fact("return", view.number()));
    told.add(fact("requested", moment(view.requestedAt())));
    facts.statement().ifPresent(statement -> stated(statement, told));
    List<List<String>> rows = facts.way().details().lines().stream().map(this::wanted).toList();
    return sheet(
        facts,
        PieceKind.STATEMENT,
        told,
        table("goods", List.of("article", "quantity", "reason", "words"), rows));
  }

  private void stated(Statement statement, List<Sheet.Fact> told) {
    Statement.Evidence evidence = statement.evidence();
    told.add(fact("statement", statement.reference()));
    told.add(fact("declared", evidence.declaredAt() + "\n" + evidence.declaredLocal()));
    told.add(fact("by", joined(evidence.name(), evidence.email())));
    told.add(fact("words", evidence.words()));
    told.add(fact("hash", "SHA-256 " + evidence.sha256()));
  }

  private List<String> wanted(CaseLine line) {
    String reason = line.reason();
    return List.of(
        joined(line.title(), line.sku()),
        String.valueOf(line.quantity()),
        reason == null ? NOTHING : word("reason." + reason),
        Objects.requireNonNullElse(line.comment(), NOTHING));
  }

  Sheet delivery(Facts facts, PieceKind kind, List<ParcelView> parcels) {
    List<Sheet.Fact> told = new ArrayList<>();
    for (ParcelView parcel : parcels) {
      told.add(
          fact(
              "parcel." + parcel.direction(),
              joined(
                  parcel.carrier(),
                  parcel.trackingNumber(),
                  word("parcel.state." + parcel.state()))));
    }
    if (kind == PieceKind.RETURN_DELIVERY) {
      told.add(fact("outbound", outbound(facts)));
    }
    List<List<String>> rows =
        parcels.stream()
            .flatMap(parcel -> parcel.scans().stream().map(scan -> row(parcel, scan)))
            .toList();
    return sheet(
        facts,
        kind,
        told,
        table("scans", List.of("number", "at", "event", "place", "code", "source"), rows));
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
        word("parcel.event." + scan.event()),
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
                        word("merchant.condition." + each.line().condition()),
                        word("merchant.finding." + each.line().finding()),
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
                        word("merchant.verdict." + each.units().verdict()),
                        each.units().grade(),
                        word("merchant.authenticity." + each.units().authenticity()),
                        word("merchant.disposition." + each.units().disposition()),
                        each.units().note())))
            .toList();
    List<String> columns = List.of("at", "by", "article", "quantity", "finding");
    return sheet(
        facts,
        PieceKind.INSPECTION,
        List.of(fact("return", facts.way().details().view().number())),
        table("received", columns, arrived),
        table("judged", columns, judged));
  }

  private static String article(
      Facts facts, dev.homeward.shared.@Nullable ReturnLineId line, @Nullable String sku) {
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
    return sheet(
        facts,
        PieceKind.REFUND,
        List.of(
            fact("return", facts.way().details().view().number()),
            fact("order", facts.way().order().number())),
        table("payments", List.of("at", "amount", "means", "reference"), rows));
  }

  Sheet exportProof(Facts facts) {
    List<List<String>> rows =
        facts.exports().stream()
            .map(export ->
                List.of(
                    export.reference(),
                    joined(export.number(), word("routes.state." + export.state())),
                    export.to().value(),
                    String.valueOf(export.units()),
                    joined(export.carrier(), export.trackingNumber()),
                    moment(export.declaredAt()),
                    moment(export.departedAt())))
            .toList();
    return sheet(
        facts,
        PieceKind.EXPORT_PROOF,
        List.of(fact("proof", facts.claim().claim().exportProof())),
        table(
            "consignments",
            List.of("number", "consignment", "to", "quantity", "carrier", "declared", "departed"),
            rows));
  }

  private Sheet sheet(Facts facts, PieceKind kind, List<Sheet.Fact> told, Sheet.Table... tables) {
    return new Sheet(
        LANGUAGE,
        facts.claim().claim().caseNumber(),
        text("piece." + kind),
        List.of(),
        told,
        Arrays.stream(tables).filter(table -> !table.rows().isEmpty()).toList(),
        List.of(),
        null);
  }

  private Sheet.Table table(String title, List<String> columns, List<List<String>> rows) {
    return new Sheet.Table(
        text("table." + title),
        columns.stream()
            .map(column -> new Sheet.Column(text("column." + column), width(column), false))
            .toList(),
        rows,
        "");
  }

  private static float width(String column) {
    return switch (column) {
      case "quantity" -> 0.7f;
      case "source", "to" -> 1;
      case "number", "article" -> 2.4f;
      case "code" -> 2.6f;
      default -> 2;
    };
  }

  private Sheet.Fact fact(String key, @Nullable String value) {
    return new Sheet.Fact(text("fact." + key), value == null || value.isBlank() ? NOTHING : value);
  }

  private static String joined(@Nullable Object... parts) {
    String text =
        Arrays.stream(parts)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .filter(part -> !part.isBlank() && !part.equals(NOTHING))
            .collect(Collectors.joining(" · "));
    return text.isEmpty() ? NOTHING : text;
  }

  private static String moment(@Nullable Instant at) {
    return at == null ? NOTHING : MOMENT.format(at) + " UTC";
  }

  private String text(String key) {
    return word("customs.pack." + key);
  }

  private String word(String key) {
    return messages.getMessage(key, null, LANGUAGE);
  }
}
