package dev.homeward.web.insight;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willReturn;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffId;
import dev.homeward.analytics.rates.LinePage;
import dev.homeward.analytics.rates.Metric;
import dev.homeward.analytics.rates.RateAnswer;
import dev.homeward.analytics.rates.RateRow;
import dev.homeward.analytics.rates.ReturnLines;
import dev.homeward.analytics.rates.ReturnRates;
import dev.homeward.analytics.rates.SaleLines;
import dev.homeward.analytics.replica.Replica;
import dev.homeward.analytics.replica.ReplicaStatus;
import dev.homeward.analytics.replica.ReplicaUnavailable;
import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.StaffMember;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The screens of return rates in each of their states. */
@SpringBootTest
@AutoConfigureMockMvc
@WithTestDatabase
class InsightScreensTests {

  private static final Instant AS_OF = Instant.parse("2026-11-22T11:03:05Z");
  private static final SellerId OWN = SellerId.next();

  @Autowired MockMvc mvc;
  @MockitoBean ReturnRates rates;
  @MockitoBean ReturnLines returns;
  @MockitoBean SaleLines sales;
  @MockitoSpyBean Replica replica;

  @BeforeEach
  void answersQuestions() {
    willReturn(AS_OF).given(replica).asOf();
    given(rates.answer(any())).willReturn(answer());
    given(rates.trend(any(), any())).willReturn(answer());
    given(returns.page(any())).willReturn(new LinePage<>(List.of(), 0, 0, AS_OF));
    given(sales.page(any())).willReturn(new LinePage<>(List.of(), 0, 0, AS_OF));
  }

  @Test
  void showsFiguresWithWhatTheyStandOn() throws Exception {
    mvc.perform(get("/merchant/insight").with(merchant()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("11 of 56 units")))
        .andExpect(content().string(containsString("19.6%")))
        .andExpect(content().string(containsString("By event")))
        .andExpect(content().string(containsString("data-chart")))
        .andExpect(content().string(not(containsString("style="))));
  }

  @Test
  void merchantsNeverSeeAnotherSeller() throws Exception {
    for (String screen : List.of("", "/lines", "/unmatched", "/ranking?by=product")) {
      mvc.perform(
              get("/merchant/insight" + screen)
                  .param("seller", SellerId.next().toString())
                  .with(merchant()))
          .andExpect(status().isOk());
    }

    verify(rates, atLeastOnce()).answer(any());
    verify(rates, never()).answer(argThat(query -> !OWN.equals(query.slice().seller())));
    verify(returns, never()).page(argThat(query -> !OWN.equals(query.slice().seller())));
  }

  @Test
  void merchantsHaveNoRankingOfSellers() throws Exception {
    mvc.perform(get("/merchant/insight/ranking").param("by", "seller").with(merchant()))
        .andExpect(status().isNotFound());
  }

  @Test
  void merchantsMayNotEnterThePlatform() throws Exception {
    mvc.perform(get("/ops/insight").with(merchant())).andExpect(status().isForbidden());
  }

  @Test
  void keepsWhatWasTypedWrong() throws Exception {
    mvc.perform(get("/merchant/insight").param("from", "yesterday").with(merchant()))
        .andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("value=\"yesterday\"")))
        .andExpect(content().string(containsString("Enter a date like")));
  }

  @Test
  void leadsNewSellersToTheImports() throws Exception {
    given(rates.answer(any())).willReturn(new RateAnswer(List.of(), row(), 0, null, AS_OF));

    mvc.perform(get("/merchant/insight").with(merchant()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("href=\"/merchant/imports\"")));
  }

  @Test
  void looksAgainWhileFiguresArePrepared() throws Exception {
    ReplicaUnavailable unavailable = mock(ReplicaUnavailable.class);
    given(unavailable.status())
        .willReturn(new ReplicaStatus(ReplicaStatus.State.BUILDING, null, 0, 5, 10, 1));
    given(rates.answer(any())).willThrow(unavailable);

    mvc.perform(get("/merchant/insight").with(merchant()))
        .andExpect(status().isServiceUnavailable())
        .andExpect(header().string("Refresh", "3"))
        .andExpect(content().string(containsString("5 of 10 lines")));
  }

  @Test
  void offersCurrenciesWhereThereAreSeveral() throws Exception {
    refuseMoney(new BusinessRuleViolation("rates.mixed-currencies", "EUR, GBP"));

    mvc.perform(get("/ops/insight").param("metric", "value").with(operator()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("EUR, GBP")))
        .andExpect(content().string(containsString("name=\"currency\" value=\"GBP\"")));
  }

  @Test
  void namesTheMissingRate() throws Exception {
    refuseMoney(
        new BusinessRuleViolation("rates.missing-exchange-rate", "XAF", LocalDate.of(2026, 3, 1)));

    mvc.perform(get("/ops/insight").param("metric", "value").with(operator()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("XAF")))
        .andExpect(content().string(containsString("Import exchange rates")));
  }

  @Test
  void saysHowManyUnitsAreMissing() throws Exception {
    RateRow thin =
        new RateRow(Map.of(), Map.of(), BigDecimal.ONE, BigDecimal.TEN, null, null, null, false);
    given(rates.answer(any())).willReturn(new RateAnswer(List.of(row()), thin, 1, null, AS_OF));

    mvc.perform(get("/merchant/insight").with(merchant()))
        .andExpect(content().string(containsString("20 more are needed")));
  }

  @Test
  void writesRankingsAsFiles() throws Exception {
    mvc.perform(get("/merchant/insight/ranking.csv").param("by", "country").with(merchant()))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("DE,,11,56,,0.196429,0.1125,0.3193,false")));
  }

  private void refuseMoney(BusinessRuleViolation refusal) {
    given(rates.answer(argThat(query -> query != null && query.metric() == Metric.VALUE)))
        .willThrow(refusal);
  }

  private static RateAnswer answer() {
    return new RateAnswer(List.of(row()), row(), 1, null, AS_OF);
  }

  private static RateRow row() {
    return new RateRow(
        Map.of("country", "DE", "month", "2026-11", "region", "western-europe"),
        Map.of(),
        new BigDecimal("11"),
        new BigDecimal("56"),
        new BigDecimal("0.196429"),
        new BigDecimal("0.1125"),
        new BigDecimal("0.3193"),
        false);
  }

  private static RequestPostProcessor merchant() {
    return signedIn(Map.of(OWN, SellerRole.OWNER), OWN, "ROLE_MEMBER", "ROLE_OWNER");
  }

  private static RequestPostProcessor operator() {
    return signedIn(Map.of(), null, "ROLE_OPERATOR");
  }

  private static RequestPostProcessor signedIn(
      Map<SellerId, SellerRole> memberships, @Nullable SellerId seller, String... roles) {
    StaffMember member =
        new StaffMember(
            StaffId.next(), "a@b.example", "A", Set.of(), memberships, seller, null, false);
    return authentication(
        new UsernamePasswordAuthenticationToken(
            member, null, AuthorityUtils.createAuthorityList(roles)));
  }
}
