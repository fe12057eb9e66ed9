package dev.homeward.shipping.label.sandbox;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.homeward.shared.Money;
import dev.homeward.shipping.label.CarrierGateway;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/** What the pretended carrier asks: the rows of tariff.csv. */
record SandboxTariff(
    String service,
    String code,
    String from,
    boolean abroad,
    Currency currency,
    BigDecimal base,
    BigDecimal perKilogram,
    int days) {

  private static final List<SandboxTariff> ALL = read();
  private static final int SLOWEST = 14;

  /** Returns how long the service that was ordered takes. */
  static int days(CarrierGateway.Order order) {
    return tariffs(order.parcel()).stream()
        .filter(tariff -> tariff.code.equals(order.rate()))
        .mapToInt(SandboxTariff::days)
        .findFirst()
        .orElse(SLOWEST);
  }

  static List<CarrierGateway.Rate> rates(CarrierGateway.Consignment parcel) {
    return tariffs(parcel).stream().map(tariff -> tariff.rate(parcel.grams())).toList();
  }

  private static List<SandboxTariff> tariffs(CarrierGateway.Consignment parcel) {
    String from = parcel.from().country().value();
    boolean abroad = !parcel.from().country().equals(parcel.to().country());
    boolean named = ALL.stream().anyMatch(tariff -> tariff.from.equals(from));
    return ALL.stream()
        .filter(tariff -> tariff.from.equals(named ? from : "") && tariff.abroad == abroad)
        .toList();
  }

  private CarrierGateway.Rate rate(int grams) {
    BigDecimal price = base.add(perKilogram.multiply(BigDecimal.valueOf(grams)).movePointLeft(3));
    return new CarrierGateway.Rate(
        SandboxCarrier.CARRIER, service, code, Money.rounded(price, currency), days);
  }

  private static List<SandboxTariff> read() {
    var file = Objects.requireNonNull(SandboxTariff.class.getResourceAsStream("tariff.csv"));
    try (var rows =
        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return rows.stream().map(SandboxTariff::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SandboxTariff of(NamedCsvRecord row) {
    return new SandboxTariff(
        row.getField("service"),
        row.getField("code"),
        row.getField("from"),
        Boolean.parseBoolean(row.getField("abroad")),
        Currency.getInstance(row.getField("currency")),
        new BigDecimal(row.getField("base")),
        new BigDecimal(row.getField("per_kg")),
        Integer.parseInt(row.getField("days")));
  }
}
