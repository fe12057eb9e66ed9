package dev.homeward.web.merchant;

import static dev.homeward.web.security.TestPeople.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import dev.homeward.account.PlatformRole;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffView;
import dev.homeward.catalog.ArticleFacts;
import dev.homeward.catalog.Catalog;
import dev.homeward.customs.goods.StoppedGoods;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.SellerId;
import dev.homeward.shared.VariantId;
import dev.homeward.web.security.TestPeople;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** Articles that customs would stop, and what is put in beside them. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
@Import({TestPeople.class, DeskWorld.class, Statements.class})
@SuppressWarnings("NullAway.Init")
class GoodsAtCustomsTests {

  private static final String LIST = "/merchant/customs/goods";

  @Autowired MockMvcTester mvc;
  @Autowired TestPeople people;
  @Autowired DeskWorld world;
  @Autowired StoppedGoods goods;
  @Autowired Catalog catalog;
  @Autowired TransactionTemplate transaction;

  @Test
  void putsInWhatIsMissingForAReturn() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    world.filed(seller);
    assertThat(get(LIST, owner)).bodyText().contains("MUG-1", "1 return waits", "Missing");
    VariantId mug = goods.awaited(seller, StoppedGoods.After.NOTHING, 5).getFirst().id();

    MvcTestResult wrong = put(owner, mug, "691 2", "Atlantis", "heavy");
    assertThat(wrong).hasStatus(422);
    assertThat(wrong)
        .bodyText()
        .contains(
            "a commodity code has 6 to 10 digits",
            "Atlantis: give the country",
            "heavy: give the weight")
        .contains("value=\"691 2\"", "value=\"Atlantis\"", "value=\"heavy\"");
    assertThat(put(owner, mug, "6912.00", "cn", "350")).hasStatus3xxRedirection();

    assertThat(get(LIST, owner)).bodyText().contains("No return waits for facts");
    assertThat(get(LIST + "?all=true", owner)).bodyText().contains("Nothing is missing");
  }

  @Test
  void asksNoMoreOfTheDatabaseForMoreArticles() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    world.filed(seller);
    long few = statements(LIST, owner);
    long fewOfAll = statements(LIST + "?all=true", owner);
    for (int n = 2; n < 9; n++) {
      learn(seller, "MUG-" + n);
    }

    assertThat(statements(LIST, owner)).isEqualTo(few).isLessThan(15);
    assertThat(statements(LIST + "?all=true", owner)).isEqualTo(fewOfAll);
    assertThat(get(LIST + "?all=true&sku=mug-8", owner))
        .bodyText()
        .contains("MUG-8")
        .doesNotContain("MUG-7");
  }

  @Test
  void pagesWithoutLosingOrRepeatingAnArticle() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    for (int n = 100; n < 151; n++) {
      learn(seller, "CUP-" + n);
    }
    assertThat(get(LIST + "?all=true", owner))
        .bodyText()
        .contains("CUP-149", "after=CUP-149")
        .doesNotContain("CUP-150");
    assertThat(get(LIST + "?all=true&after=CUP-149", owner))
        .bodyText()
        .contains("CUP-150")
        .doesNotContain("CUP-149<");
  }

  @Test
  void isForThoseWhoDecideAndOnlyAboutTheirOwn() {
    SellerId seller = people.seller();
    world.filed(seller);
    VariantId mug = goods.awaited(seller, StoppedGoods.After.NOTHING, 5).getFirst().id();
    StaffView other = people.member(people.seller(), SellerRole.OWNER);

    assertThat(get(LIST + "?all=true", other)).bodyText().doesNotContain("MUG-1");
    assertThat(put(other, mug, "691200", "CN", "350")).hasStatus(404);
    assertThat(put(people.member(seller, SellerRole.WAREHOUSE), mug, "691200", "CN", "350"))
        .hasStatus(403);
    assertThat(get(LIST, people.platform(PlatformRole.OPERATOR))).hasStatus(403);
    assertThat(goods.awaited(seller)).isEqualTo(1);
  }

  @Test
  void speaksChinese() {
    SellerId seller = people.seller();
    StaffView owner = people.member(seller, SellerRole.OWNER);
    world.filed(seller);
    MvcTestResult page =
        mvc.get().uri(LIST).locale(Locale.SIMPLIFIED_CHINESE).with(as(owner)).exchange();
    assertThat(page).hasStatusOk().bodyText().contains("商品编码").doesNotContain("??");
  }

  private void learn(SellerId seller, String sku) {
    ArticleFacts facts = new ArticleFacts(sku, "Mug", null, null, null, null, null, List.of());
    transaction.executeWithoutResult(_ -> catalog.learn(seller, List.of(facts)));
  }

  private MvcTestResult put(
      StaffView person, VariantId id, String hs, String origin, String weight) {
    return mvc.post()
        .uri(LIST + "/" + id)
        .param("hsCode", hs)
        .param("origin", origin)
        .param("weight", weight)
        .locale(Locale.ENGLISH)
        .with(as(person))
        .with(csrf())
        .exchange();
  }

  private long statements(String path, StaffView person) {
    get(path, person); // what is remembered for a while is asked for once
    return Statements.of(() -> assertThat(get(path, person)).as(path).hasStatusOk());
  }

  private MvcTestResult get(String path, StaffView person) {
    return mvc.get().uri(path).locale(Locale.ENGLISH).with(as(person)).exchange();
  }
}
