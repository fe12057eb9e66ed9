package dev.homeward.customs.goods;

import dev.homeward.customs.tariff.HsTable;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.VariantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A seller's variants that no declaration can be made of, by what the pre-flight would say. */
@Service
@Transactional(readOnly = true)
public class StoppedGoods {

  /** The same questions as {@code GoodsDeclaring} asks of one return. */
  private static final String GOODS =
      """
      with awaited as (
        select l.variant_id, count(distinct l.case_id) as returns
        from return_case c join return_line l on l.case_id = c.id
        where c.seller_id = :seller and l.seller_id = :seller and c.stage not in ('DRAFT', 'CLOSED', 'SETTLED')
          and c.received + c.kept + c.released < c.units
        group by l.variant_id),
      goods as (
        select v.id, v.sku, p.title, v.hs_code, v.origin_country, v.weight_grams, coalesce(a.returns, 0) as returns,
               case when v.hs_code is null then 'hs'
                    when length(v.hs_code) < 6 then 'hs-too-short'
                    when left(v.hs_code, 6) = any (:dropped) then 'hs-dropped'
                    when left(v.hs_code, 2) not between '01' and '97' or left(v.hs_code, 2) = '77'
                         or substr(v.hs_code, 3, 2) = '00' then 'hs-unknown'
                    when exists (select 1 from hs_code)
                         and not exists (select 1 from hs_code h where h.code = left(v.hs_code, 6)) then 'hs-unknown'
               end as problem
        from variant v join product p on p.id = v.product_id
        %s join awaited a on a.variant_id = v.id
        where v.seller_id = :seller)
      """;

  private static final String STOPPED =
      " from goods where (problem is not null or origin_country is null or weight_grams is null)";

  private final JdbcClient jdbc;

  StoppedGoods(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A variant that customs would stop.
   *
   * @param problem of the commodity code, of the text {@code customs.goods.problem.<problem>}; null
   *     if it is right
   * @param successors of a code that was dropped
   * @param returns that are still to come and hold it
   */
  public record Row(
      VariantId id,
      String sku,
      String title,
      @Nullable String hsCode,
      @Nullable String problem,
      List<String> successors,
      @Nullable String origin,
      @Nullable Integer weightGrams,
      long returns) {}

  /** Where a page ended. */
  public record After(long returns, String sku) {

    /** Before everything. */
    public static final After NOTHING = new After(Long.MAX_VALUE, "");
  }

  /** Returns a page of those that returns wait for, the ones in most returns first. */
  public List<Row> awaited(SellerId seller, After after, int size) {
    return jdbc.sql(
            GOODS.formatted("")
                + "select *"
                + STOPPED
                + " and (returns < :returns or (returns = :returns and sku > :sku)) order by returns desc, sku limit :size")
        .param("seller", seller.value())
        .param("dropped", HsTable.dropped())
        .param("returns", after.returns())
        .param("sku", after.sku())
        .param("size", size)
        .query((row, _) -> row(row))
        .list();
  }

  /**
   * Returns a page of all, by SKU.
   *
   * @param sku the beginning of one; empty for any
   */
  public List<Row> all(SellerId seller, String sku, After after, int size) {
    return jdbc.sql(
            GOODS.formatted("left")
                + "select *"
                + STOPPED
                + " and sku > :after and starts_with(sku, :sku) order by sku limit :size")
        .param("seller", seller.value())
        .param("dropped", HsTable.dropped())
        .param("after", after.sku())
        .param("sku", sku.strip().toUpperCase(Locale.ROOT))
        .param("size", size)
        .query((row, _) -> row(row))
        .list();
  }

  /** Counts those that returns wait for. */
  public long awaited(SellerId seller) {
    return jdbc.sql(GOODS.formatted("") + "select count(*)" + STOPPED)
        .param("seller", seller.value())
        .param("dropped", HsTable.dropped())
        .query(Long.class)
        .single();
  }

  private static Row row(ResultSet row) throws SQLException {
    String code = row.getString("hs_code");
    return new Row(
        new VariantId(row.getObject("id", UUID.class)),
        row.getString("sku"),
        row.getString("title"),
        code,
        row.getString("problem"),
        code == null ? List.of() : HsTable.successors(code),
        row.getString("origin_country"),
        row.getObject("weight_grams", Integer.class),
        row.getLong("returns"));
  }
}
