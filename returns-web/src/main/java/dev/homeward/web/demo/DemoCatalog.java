package dev.homeward.web.demo;

import dev.homeward.shared.CountryCode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fixed part of the demo world: who sells what, and who lives where. */
final class DemoCatalog {

  /** Where sellers make what they sell themselves. */
  private static final Set<String> FACTORIES = Set.of("CN", "TR");

  private static final double FIRST_RANKS_LEAD = 2.0;

  private final List<DemoSeller> sellers = DemoTable.read("sellers", DemoSeller::read);
  private final Map<String, DemoCategory> categories =
      byKey(DemoTable.read("categories", DemoCategory::read), DemoCategory::name);
  private final List<DemoArticle> articles = DemoTable.read("articles", DemoArticle::read);
  private final List<DemoDestination> destinations =
      DemoTable.read("destinations", DemoDestination::read);
  private final Map<String, DemoPeople> people =
      byKey(DemoTable.read("people", DemoPeople::read), DemoPeople::country);

  List<DemoSeller> sellers() {
    return sellers;
  }

  List<DemoDestination> destinations() {
    return destinations;
  }

  DemoPeople people(CountryCode country) {
    return Objects.requireNonNull(people.get(country.value()));
  }

  /** The products of a seller, ten of each of its categories, the most popular ones first. */
  List<DemoProduct> products(DemoSeller seller) {
    List<DemoProduct> products = new ArrayList<>();
    for (String name : seller.categories()) {
      DemoCategory category = Objects.requireNonNull(categories.get(name));
      int rank = 1;
      for (DemoArticle article : articles) {
        if (article.category().equals(name)) {
          products.add(product(seller, category, article, rank++));
        }
      }
    }
    return products;
  }

  private static DemoProduct product(
      DemoSeller seller, DemoCategory category, DemoArticle article, int rank) {
    Map<Currency, BigDecimal> prices = new HashMap<>();
    prices.put(seller.currency(), price(article.price(), seller.priceLevel()));
    seller.secondCurrency().ifPresent(second -> prices.put(second, price(article.price(), 1)));
    return new DemoProduct(
        "%s-%s%02d".formatted(seller.code(), category.code(), rank),
        seller.brand() + " " + article.title(),
        category,
        article,
        FACTORIES.contains(seller.country().value()) ? seller.country() : category.importOrigin(),
        Map.copyOf(prices),
        1 / (rank + FIRST_RANKS_LEAD));
  }

  /** Shops like prices just below a round one. */
  private static BigDecimal price(BigDecimal euros, double level) {
    return euros
        .multiply(BigDecimal.valueOf(level))
        .setScale(0, RoundingMode.HALF_UP)
        .max(BigDecimal.ONE)
        .subtract(new BigDecimal("0.10"));
  }

  private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
    return rows.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
  }
}
