package dev.homeward.imports;

import dev.homeward.imports.mapping.ClassRule;
import dev.homeward.imports.mapping.Country;
import dev.homeward.imports.mapping.Field;
import dev.homeward.imports.mapping.MappedRow;
import dev.homeward.imports.mapping.Profile;
import dev.homeward.order.Destination;
import dev.homeward.order.Fulfilment;
import dev.homeward.order.OrderDraft;
import dev.homeward.order.PaymentDraft;
import dev.homeward.order.RecordedOrder;
import dev.homeward.order.Shopper;
import dev.homeward.returncase.PastReturn;
import dev.homeward.returncase.PastReturnLine;
import dev.homeward.returncase.Resolution;
import dev.homeward.returncase.ReturnKind;
import dev.homeward.returncase.ReturnReasons;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes an order, and a credit note, of the rows that carry one number. */
final class DocumentAssembler {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

  private final Profile profile;
  private final ImportId source;

  DocumentAssembler(Profile profile, ImportId source) {
    this.profile = profile;
    this.source = source;
  }

  /** What the rows of one number come to. */
  Document assemble(List<MappedRow> rows) {
    try {
      List<MappedRow> bought = new ArrayList<>();
      List<MappedRow> credited = new ArrayList<>();
      for (MappedRow row : rows) {
        (row.lineClass().equals(ClassRule.RETURN) ? credited : bought).add(row);
      }
      List<ReturnedLine> returned = new ArrayList<>();
      for (int i = 0; i < bought.size(); i++) {
        ReturnedLine.of(bought.get(i), i).ifPresent(returned::add);
      }
      return new Document(
          rows,
          bought.isEmpty() ? null : order(bought),
          returned,
          credited.isEmpty() ? null : creditNote(credited),
          null);
    } catch (BusinessRuleViolation e) {
      return Document.refused(rows, e);
    } catch (ArithmeticException e) {
      return Document.refused(rows, new BusinessRuleViolation("import.amount-too-large"));
    }
  }

  private OrderDraft order(List<MappedRow> rows) {
    MappedRow first = rows.getFirst();
    Currency currency = first.currency();
    OrderLines lines = new OrderLines(profile, rows, currency);
    OrderDraft unpaid =
        new OrderDraft(
            first.channel(),
            first.number(),
            placedAt(first),
            currency,
            new Shopper(
                first.customer(),
                first.textOrNull(Field.EMAIL),
                first.textOrNull(Field.SHOPPER_NAME),
                null),
            destination(first),
            lines.drafts(),
            lines.amount(first, Field.SHIPPING),
            lines.orderDiscounts(),
            lines.amount(first, Field.DUTIES),
            List.of(),
            new ShipmentsOfRows(profile, rows).drafts(),
            source,
            first.textOrNull(Field.CUSTOMER_GROUP),
            fulfilment(first));
    return paid(unpaid, first);
  }

  /** A cancellation without the word that says by whom is taken as the seller's own. */
  private static Fulfilment fulfilment(MappedRow first) {
    Instant cancelledAt = first.time(Field.CANCELLED_AT);
    String by = first.textOrNull(Field.CANCELLED_BY);
    if (cancelledAt == null && by == null) {
      return new Fulfilment(first.time(Field.DISPATCH_BY), null, null);
    }
    String word = Objects.requireNonNullElse(by, "seller");
    Fulfilment.Canceller who =
        switch (word.toLowerCase(Locale.ROOT)) {
          case "seller" -> Fulfilment.Canceller.SELLER;
          case "shopper" -> Fulfilment.Canceller.SHOPPER;
          default -> throw new BusinessRuleViolation("import.cancelled-by", word);
        };
    return new Fulfilment(first.time(Field.DISPATCH_BY), cancelledAt, who);
  }

  private static OrderDraft paid(OrderDraft order, MappedRow first) {
    Instant at = first.time(Field.PAID_AT);
    String method = first.textOrNull(Field.PAYMENT_METHOD);
    if (at == null && method == null) {
      return order;
    }
    BigDecimal total = first.decimal(Field.TOTAL);
    String reference = first.textOrNull(Field.PAYMENT_REFERENCE);
    String by = method == null ? "unknown" : method;
    Instant when = at == null ? order.placedAt() : at;
    return total == null
        ? order.paidInFull(by, when, reference)
        : order.withPayment(
            new PaymentDraft(by, Money.of(total, order.currency()), when, reference));
  }

  private static Destination destination(MappedRow row) {
    Country country = row.country();
    String postcode = row.textOrNull(Field.POSTCODE);
    // Spreadsheets need the apostrophe to keep leading zeros; it is no part of the postcode.
    if (postcode != null && postcode.startsWith("'")) {
      postcode = postcode.substring(1);
    }
    return new Destination(
        country.code(),
        country.text(),
        postcode,
        row.textOrNull(Field.CITY),
        Stream.of(row.textOrNull(Field.ADDRESS_1), row.textOrNull(Field.ADDRESS_2))
            .flatMap(Stream::ofNullable)
            .toList());
  }

  private PastReturn creditNote(List<MappedRow> rows) {
    MappedRow first = rows.getFirst();
    List<PastReturnLine> lines = new ArrayList<>();
    for (MappedRow row : rows) {
      int quantity = Math.abs(row.quantity());
      BigDecimal credited = row.unitPrice().multiply(BigDecimal.valueOf(quantity));
      lines.add(returnLine(row, quantity, Money.rounded(credited, first.currency())));
    }
    return pastReturn(first, first.number(), placedAt(first), null, lines);
  }

  static PastReturnLine returnLine(MappedRow row, int quantity, Money refund) {
    return new PastReturnLine(
        null,
        row.sku(),
        row.text(Field.TITLE),
        quantity,
        reason(row),
        Resolution.REFUND,
        row.unitPrice(),
        refund,
        row.merchandise(),
        row.line());
  }

  /** One closed case for each moment at which goods of the order came back. */
  List<PastReturn> returnsOf(Document document, RecordedOrder.Stored order) {
    Map<Instant, List<PastReturnLine>> lines = new TreeMap<>();
    for (ReturnedLine returned : document.returnedLines()) {
      lines
          .computeIfAbsent(returned.at(), at -> new ArrayList<>())
          .add(returned.from(order.lines().get(returned.index())));
    }
    MappedRow first = document.rows().getFirst();
    List<PastReturn> returns = new ArrayList<>();
    lines.forEach((at, some) -> {
      String number = first.number() + "-R" + MOMENT.format(at);
      returns.add(pastReturn(first, number, at, order.id(), some));
    });
    return returns;
  }

  private PastReturn pastReturn(
      MappedRow first,
      String number,
      Instant at,
      @Nullable OrderId order,
      List<PastReturnLine> lines) {
    Country country = first.country();
    return new PastReturn(
        first.channel(),
        number,
        order,
        ReturnKind.POLICY,
        first.currency(),
        first.customer(),
        country.code(),
        country.text(),
        at,
        at,
        lines,
        source);
  }

  private static @Nullable String reason(MappedRow row) {
    String reason = row.textOrNull(Field.RETURN_REASON);
    return reason == null ? null : ReturnReasons.recognise(reason).orElse(reason);
  }

  static Instant placedAt(MappedRow row) {
    return Objects.requireNonNull(row.time(Field.PLACED_AT), "checked when the row was read");
  }
}
