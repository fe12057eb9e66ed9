package dev.homeward.customs.goods;

import static dev.homeward.customs.CustomsFixtures.berlin;
import static dev.homeward.customs.CustomsFixtures.shenzhen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditFilter;
import dev.homeward.audit.AuditTrail;
import dev.homeward.customs.CustomsFixtures;
import dev.homeward.customs.DeclarationRequest;
import dev.homeward.customs.Declarations;
import dev.homeward.customs.Gap;
import dev.homeward.customs.Preflight;
import dev.homeward.customs.goods.StoppedGoods.After;
import dev.homeward.customs.postal.PostedParcel;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.ReturnBook;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@WithTestDatabase
@SuppressWarnings("NullAway.Init")
class StoppedGoodsTests {

  private static final Actor MARIA = Actor.person(UUID.randomUUID(), "Maria");

  @Autowired StoppedGoods goods;
  @Autowired GoodsFacts facts;
  @Autowired Declarations declarations;
  @Autowired CustomsFixtures fixtures;
  @Autowired ReturnBook book;
  @Autowired AuditTrail audit;

  @Test
  void letsAReturnPassOnceWhatItsArticleLacksIsPutIn() {
    SellerId seller = fixtures.seller();
    OrderView order = fixtures.sold(seller, 2, null);
    ReturnCaseId id = fixtures.returned(order, 1, "too-small");
    assertThat(gaps(seller, id)).containsExactly("hs");

    StoppedGoods.Row row = only(goods.awaited(seller, After.NOTHING, 10));
    assertThat(row.problem()).isEqualTo("hs");
    assertThat(row.returns()).isEqualTo(1);
    assertThat(goods.awaited(seller)).isEqualTo(1);
    assertThat(put(seller, row, "9102.11", "", "")).isInstanceOf(GoodsFacts.Outcome.Saved.class);
    assertThat(put(seller, row, "910211", "cn", "120"))
        .isInstanceOf(GoodsFacts.Outcome.Saved.class);

    assertThat(gaps(seller, id)).isEmpty();
    assertThat(goods.awaited(seller, After.NOTHING, 10)).isEmpty();
    assertThat(goods.all(seller, "", After.NOTHING, 10)).isEmpty();
    assertThat(audit.page(new AuditFilter(seller, "article.described", null), null, 10).entries())
        .as("the same again is no change")
        .hasSize(1);
  }

  @Test
  void saysWhatIsWrongAndTakesNothing() {
    SellerId seller = fixtures.seller();
    fixtures.sold(seller, 1, "851712");
    StoppedGoods.Row row = only(goods.all(seller, "", After.NOTHING, 10));
    assertThat(row.problem()).isEqualTo("hs-dropped");
    assertThat(row.successors()).containsExactly("851713", "851714");
    assertThat(row.returns()).isZero();
    assertThat(goods.awaited(seller, After.NOTHING, 10)).as("no return waits for it").isEmpty();

    assertThat(put(seller, row, "851712", "ZZ", "0"))
        .isInstanceOfSatisfying(
            GoodsFacts.Outcome.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .extracting(GoodsFacts.Problem::code)
                    .containsExactly("goods.hs-dropped", "goods.origin", "goods.weight"));
    for (String wrong : List.of("8517", "770000", "12345678901", "85171x")) {
      assertThat(put(seller, row, wrong, "", "5"))
          .as(wrong)
          .isInstanceOf(GoodsFacts.Outcome.Refused.class);
    }
    assertThat(only(goods.all(seller, "", After.NOTHING, 10))).isEqualTo(row);
    assertThat(put(seller, row, "851713", "", "")).isInstanceOf(GoodsFacts.Outcome.Saved.class);
    assertThat(goods.all(seller, "", After.NOTHING, 10)).isEmpty();
  }

  @Test
  void agreesWithThePreflightOnEveryCode() {
    SellerId seller = fixtures.seller();
    for (String code : List.of("9102", "980000", "770100", "910011", "851712", "910211")) {
      OrderView order = fixtures.sold(seller, 1, code);
      ReturnCaseId id = fixtures.returned(order, 1, "too-small");
      List<String> listed =
          goods.awaited(seller, After.NOTHING, 50).stream()
              .filter(row -> code.equals(row.hsCode()))
              .map(row -> String.valueOf(row.problem()))
              .toList();

      assertThat(listed).as(code).isEqualTo(gaps(seller, id));
    }
  }

  @Test
  void showsAndTakesNothingOfAnotherSeller() {
    SellerId seller = fixtures.seller();
    fixtures.sold(seller, 1, null);
    StoppedGoods.Row row = only(goods.all(seller, "", After.NOTHING, 10));
    SellerId other = fixtures.seller();

    assertThat(goods.all(other, "", After.NOTHING, 10)).isEmpty();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> put(other, row, "910211", "CN", "1"));
  }

  @Test
  void pagesByTheReturnsThatWaitAndBySku() {
    SellerId seller = fixtures.seller();
    for (String code : List.of("9102", "9103", "9104")) {
      OrderView order = fixtures.sold(seller, 3, code);
      fixtures.returned(order, 1, "too-small");
      if (code.equals("9103")) {
        fixtures.returned(order, 1, "too-small");
      }
    }
    List<StoppedGoods.Row> all = goods.awaited(seller, After.NOTHING, 10);
    assertThat(all).extracting(StoppedGoods.Row::hsCode).containsExactly("9103", "9102", "9104");
    StoppedGoods.Row first = all.getFirst();
    assertThat(goods.awaited(seller, new After(first.returns(), first.sku()), 10))
        .isEqualTo(all.subList(1, 3));
    assertThat(goods.all(seller, "watch-9103", After.NOTHING, 10)).hasSize(1);
    assertThat(goods.all(seller, "", new After(0, "WATCH-9103"), 10))
        .extracting(StoppedGoods.Row::hsCode)
        .containsExactly("9104");
  }

  private GoodsFacts.Outcome put(
      SellerId seller, StoppedGoods.Row row, String hs, String origin, String weight) {
    return facts.put(seller, row.id(), new GoodsFacts.Typed(hs, origin, weight), MARIA);
  }

  private static StoppedGoods.Row only(List<StoppedGoods.Row> rows) {
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }

  private List<String> gaps(SellerId seller, ReturnCaseId id) {
    Preflight found =
        declarations.of(
            new DeclarationRequest(
                seller,
                id,
                berlin(),
                shenzhen(),
                Declarations.everything(book.get(seller, id)),
                PostedParcel.UNKNOWN));
    return found instanceof Preflight.Incomplete incomplete
        ? incomplete.gaps().stream().map(Gap::code).toList()
        : List.of();
  }
}
