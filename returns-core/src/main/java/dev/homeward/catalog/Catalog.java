package dev.homeward.catalog;

import dev.homeward.shared.ProductId;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.TimeOrderedId;
import dev.homeward.shared.VariantId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Learns products and variants from the sales and returns that mention them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Catalog {

  private static final String FIND =
      "select sku, id, product_id from variant where seller_id = ? and sku = any (?)";

  private static final String ADD_PRODUCTS =
      """
      insert into product (id, seller_id, code, title, category)
      select f.id, ?, f.code, f.title, f.category
      from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as f (id, code, title, category)
      on conflict (seller_id, code) do update set category = excluded.category
      where excluded.category is not null and product.category is distinct from excluded.category
      """;

  private static final String ADD_VARIANTS =
      """
      insert into variant (id, seller_id, product_id, sku, hs_code, origin_country, weight_grams, flags)
      select f.id, p.seller_id, p.id, f.sku, f.hs_code, f.origin, f.weight, string_to_array(f.flags, ',')
      from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[])
           as f (id, code, sku, hs_code, origin, weight, flags)
      join product p on p.seller_id = ? and p.code = f.code
      on conflict (seller_id, sku) do update set
        hs_code = coalesce(excluded.hs_code, variant.hs_code),
        origin_country = coalesce(excluded.origin_country, variant.origin_country),
        weight_grams = coalesce(excluded.weight_grams, variant.weight_grams),
        flags = case when excluded.flags = '{}' then variant.flags else excluded.flags end
      where (excluded.hs_code, excluded.origin_country, excluded.weight_grams, excluded.flags)
        is distinct from (variant.hs_code, variant.origin_country, variant.weight_grams, variant.flags)
      """;

  private final JdbcClient jdbc;

  Catalog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns the article of every SKU mentioned, adding those not yet known and taking over facts
   * that are new. A product keeps the title it was first seen with. Belongs into the transaction of
   * the facts that mention the articles.
   *
   * @return by {@link ArticleFacts#key()}
   */
  public Map<String, Article> learn(SellerId seller, Collection<ArticleFacts> mentioned) {
    Map<String, ArticleFacts> facts = new LinkedHashMap<>();
    mentioned.forEach(fact -> facts.merge(fact.key(), fact, Catalog::richer));
    Map<String, Article> known = find(seller, facts.keySet());
    List<ArticleFacts> news =
        facts.values().stream().filter(f -> !known.containsKey(f.key()) || tellsMore(f)).toList();
    if (news.isEmpty()) {
      return known;
    }
    add(seller, news);
    return find(seller, facts.keySet());
  }

  private static ArticleFacts richer(ArticleFacts first, ArticleFacts second) {
    return tellsMore(second) ? second : first;
  }

  private static boolean tellsMore(ArticleFacts facts) {
    return facts.category() != null
        || facts.hsCode() != null
        || facts.origin() != null
        || facts.weightGrams() != null
        || !facts.flags().isEmpty();
  }

  private Map<String, Article> find(SellerId seller, Collection<String> skus) {
    Map<String, Article> found = new HashMap<>();
    jdbc.sql(FIND)
        .param(seller.value())
        .param(skus.toArray(String[]::new))
        .query(row -> {
          found.put(
              row.getString(1),
              new Article(
                  new VariantId(row.getObject(2, UUID.class)),
                  new ProductId(row.getObject(3, UUID.class))));
        });
    return found;
  }

  private void add(SellerId seller, List<ArticleFacts> news) {
    Map<String, ArticleFacts> products = new LinkedHashMap<>();
    news.forEach(fact -> products.merge(fact.productKey(), fact, Catalog::richer));
    jdbc.sql(ADD_PRODUCTS)
        .param(seller.value())
        .param(ids(products.size()))
        .param(products.keySet().toArray(String[]::new))
        .param(texts(products.values(), ArticleFacts::title))
        .param(texts(products.values(), ArticleFacts::category))
        .update();
    jdbc.sql(ADD_VARIANTS)
        .param(ids(news.size()))
        .param(texts(news, ArticleFacts::productKey))
        .param(texts(news, ArticleFacts::key))
        .param(texts(news, ArticleFacts::hsCode))
        .param(texts(news, f -> f.origin() == null ? null : f.origin().value()))
        .param(news.stream().map(ArticleFacts::weightGrams).toArray(Integer[]::new))
        .param(texts(news, f -> String.join(",", f.flags())))
        .param(seller.value())
        .update();
  }

  private static UUID[] ids(int count) {
    UUID[] ids = new UUID[count];
    java.util.Arrays.setAll(ids, i -> TimeOrderedId.next());
    return ids;
  }

  private static @Nullable String[] texts(
      Collection<ArticleFacts> facts, Function<ArticleFacts, @Nullable String> field) {
    return facts.stream().map(field).toArray(String[]::new);
  }
}
