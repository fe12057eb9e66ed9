package dev.homeward.customs;

import dev.homeward.customs.tariff.CsvFacts;
import dev.homeward.customs.tariff.HsTable;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows how many digits countries put behind the six that all share. */
@Component
public class NationalCodes {

  private static final int HS_DIGITS = 6;

  private static final Map<String, Integer> LENGTHS =
      CsvFacts.beside(HsTable.class, "national-lengths.csv").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.getField("territory"),
                  row -> Integer.parseInt(row.getField("import"))));

  private final CustomsTerritories territories;
  private final Sellers sellers;

  NationalCodes(CustomsTerritories territories, Sellers sellers) {
    this.territories = territories;
    this.sellers = sellers;
  }

  /** Returns how many digits a territory wants of imports; six where nothing else is known. */
  public static int digits(String territory) {
    return LENGTHS.getOrDefault(territory, HS_DIGITS);
  }

  /**
   * Returns a code as it is declared. Sellers keep the codes of their own country: elsewhere only
   * the six digits that all share say the same.
   */
  String declared(String code, String territory, SellerId seller) {
    String home = territories.named(sellers.get(seller).country().value()).customs();
    boolean own = home.equals(territory) && code.length() == digits(territory);
    return own ? code : code.substring(0, Math.min(HS_DIGITS, code.length()));
  }
}
