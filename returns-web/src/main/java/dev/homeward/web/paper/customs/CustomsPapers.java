package dev.homeward.web.paper.customs;

import dev.homeward.address.AddressFormats;
import dev.homeward.address.PostalAddress;
import dev.homeward.customs.Consolidated;
import dev.homeward.customs.Declaration;
import dev.homeward.customs.DeclaredLine;
import dev.homeward.shared.Money;
import dev.homeward.web.receipt.Sheet;
import dev.homeward.web.receipt.SheetPdf;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Prints the invoices that customs read of goods that go back, in English as everywhere. */
@Component
public class CustomsPapers {

  private static final Locale LANGUAGE = Locale.ENGLISH;
  private static final String NOTHING = "–";

  private final MessageSource messages;
  private final AddressFormats formats;

  CustomsPapers(MessageSource messages, AddressFormats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /** Prints the invoice of goods that go back. */
  public ByteArrayResource invoice(Declaration goods) {
    List<Sheet.Fact> facts = new ArrayList<>();
    facts.add(fact("invoice-number", goods.reference()));
    facts.add(fact("date", day(goods)));
    facts.add(fact("reason", text("reason.return")));
    parties(goods, facts);
    facts.add(fact("importer", name(goods.to())));
    original(goods, facts);
    facts.add(fact("tracking", goods.parcel().trackingNumber()));
    facts.add(fact("incoterm", goods.incoterm()));
    facts.add(fact("relief", reliefs(goods)));
    facts.add(fact("total-value", goods.value().toString()));
    facts.add(fact("net-weight", kilograms(goods.netGrams())));
    facts.add(fact("gross-weight", kilograms(goods.grossGrams())));
    return SheetPdf.draw(
        new Sheet(
            LANGUAGE,
            name(goods.from()),
            text("invoice.title"),
            List.of(text("invoice.statement")),
            facts,
            List.of(lines(goods)),
            List.of(text("value-note"), text("signature", name(goods.from()), day(goods))),
            null));
  }

  /** Prints the invoice of goods of several returns that travel on together. */
  public ByteArrayResource consolidated(Consolidated goods) {
    String day = LocalDate.ofInstant(goods.preparedAt(), ZoneOffset.UTC).toString();
    List<Sheet.Fact> facts = new ArrayList<>();
    facts.add(fact("invoice-number", goods.reference()));
    facts.add(fact("date", day));
    facts.add(fact("reason", text("reason.return")));
    facts.add(fact("sender", address(goods.from(), goods.to())));
    facts.add(fact("consignee", address(goods.to(), goods.from())));
    facts.add(fact("consignee-number", goods.consigneeNumber()));
    facts.add(fact("importer", name(goods.to())));
    facts.add(fact("carrier", joined(goods.carrier(), goods.trackingNumber())));
    facts.add(fact("export-number", goods.exportNumber()));
    facts.add(fact("incoterm", "DAP"));
    facts.add(fact("units", String.valueOf(goods.units())));
    facts.add(
        fact(
            "total-value",
            goods.totals().stream().map(Money::toString).collect(Collectors.joining(" + "))));
    facts.add(fact("net-weight", kilograms(goods.netGrams())));
    Integer gross = goods.grossGrams();
    facts.add(fact("gross-weight", gross == null ? null : kilograms(gross)));
    return SheetPdf.draw(
        new Sheet(
            LANGUAGE,
            name(goods.from()),
            text("invoice.title"),
            List.of(text("invoice.statement")),
            facts,
            List.of(
                table(goods.items().stream().map(Consolidated.Item::line).toList()),
                originals(goods.items())),
            List.of(text("value-note"), text("signature", name(goods.from()), day)),
            null));
  }

  /** How each of the goods came: customs give duties back unit by unit. */
  private Sheet.Table originals(List<Consolidated.Item> items) {
    return new Sheet.Table(
        text("originals"),
        List.of(
            new Sheet.Column(text("column.article"), 2.1f, false),
            new Sheet.Column(text("column.quantity"), 0.7f, true),
            new Sheet.Column(text("rma"), 2.3f, false),
            new Sheet.Column(text("original-order"), 2.2f, false),
            new Sheet.Column(text("original-tracking"), 2.8f, false),
            new Sheet.Column(text("original-entry"), 2.4f, false),
            new Sheet.Column(text("export-number"), 2.4f, false)),
        items.stream().map(CustomsPapers::original).toList(),
        "");
  }

  private static List<String> original(Consolidated.Item item) {
    Declaration.Original way = item.original();
    return List.of(
        item.line().sku(),
        String.valueOf(item.line().quantity()),
        item.reference() + "\n" + item.seller(),
        joined(way.order(), way.orderedOn()),
        joined(way.trackingNumber(), null),
        joined(way.entryNumber(), way.acceptedOn()),
        joined(way.exportNumber(), null));
  }

  private void parties(Declaration goods, List<Sheet.Fact> facts) {
    facts.add(fact("sender", address(goods.from(), goods.to())));
    facts.add(fact("sender-reference", goods.senderNumber()));
    facts.add(fact("consignee", address(goods.to(), goods.from())));
    facts.add(fact("consignee-number", goods.consigneeNumber()));
  }

  private void original(Declaration goods, List<Sheet.Fact> facts) {
    Declaration.Original way = goods.original();
    facts.add(fact("rma", goods.reference()));
    facts.add(fact("original-order", way.order() + " · " + way.orderedOn()));
    facts.add(fact("original-invoice", joined(way.invoice(), way.invoicedOn())));
    facts.add(fact("original-tracking", joined(way.carrier(), way.trackingNumber())));
    facts.add(fact("original-entry", joined(way.entryNumber(), way.acceptedOn())));
    facts.add(fact("export-number", way.exportNumber()));
  }

  private Sheet.Table lines(Declaration goods) {
    return table(goods.lines());
  }

  private Sheet.Table table(List<DeclaredLine> lines) {
    List<List<String>> rows = lines.stream().map(CustomsPapers::row).toList();
    return new Sheet.Table(
        text("goods"),
        List.of(
            new Sheet.Column(text("column.description"), 5, false),
            new Sheet.Column(text("column.hs"), 2.2f, false),
            new Sheet.Column(text("column.origin"), 1.3f, false),
            new Sheet.Column(text("column.quantity"), 1, true),
            new Sheet.Column(text("column.weight"), 1.6f, true),
            new Sheet.Column(text("column.unit"), 2.1f, true),
            new Sheet.Column(text("column.value"), 2.1f, true)),
        rows,
        "");
  }

  private static List<String> row(DeclaredLine line) {
    return List.of(
        line.description() + " (" + line.sku() + ")",
        line.hsCode(),
        line.origin().value(),
        String.valueOf(line.quantity()),
        kilograms(line.netGrams()),
        line.unitValue().toString(),
        line.value().toString());
  }

  private String address(PostalAddress address, PostalAddress other) {
    List<String> lines = new ArrayList<>(formats.print(address, other.country()));
    String phone = address.phone();
    if (phone != null) {
      lines.add(phone);
    }
    String email = address.email();
    if (email != null) {
      lines.add(email);
    }
    return String.join("\n", lines);
  }

  private static String name(PostalAddress address) {
    String organisation = address.organisation();
    String name = address.name();
    return organisation != null ? organisation : name != null ? name : NOTHING;
  }

  private static String reliefs(Declaration goods) {
    return goods.reliefs().isEmpty()
        ? NOTHING
        : goods.reliefs().stream().map(Declaration.Relief::code).collect(Collectors.joining(", "));
  }

  private static String day(Declaration goods) {
    return LocalDate.ofInstant(goods.preparedAt(), ZoneOffset.UTC).toString();
  }

  private static String joined(@Nullable Object one, @Nullable Object other) {
    return one == null
        ? other == null ? NOTHING : other.toString()
        : other == null ? one.toString() : one + " · " + other;
  }

  private static String kilograms(int grams) {
    return BigDecimal.valueOf(grams, 3).toPlainString() + " kg";
  }

  private Sheet.Fact fact(String label, @Nullable String value) {
    return new Sheet.Fact(text(label), value == null ? NOTHING : value);
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage("customs.paper." + key, arguments, LANGUAGE);
  }
}
