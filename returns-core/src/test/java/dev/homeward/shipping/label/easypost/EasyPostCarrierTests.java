package dev.homeward.shipping.label.easypost;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.homeward.address.PostalAddress;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import dev.homeward.shipping.easypost.EasyPostAccount;
import dev.homeward.shipping.label.CarrierGateway.Answer;
import dev.homeward.shipping.label.CarrierGateway.Consignment;
import dev.homeward.shipping.label.CarrierGateway.Goods;
import dev.homeward.shipping.label.CarrierGateway.Order;
import dev.homeward.shipping.label.CarrierGateway.Quotes;
import dev.homeward.shipping.label.CarrierGateway.Return;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class EasyPostCarrierTests {

  private static final Currency USD = Currency.getInstance("USD");
  private static final String SHIPMENT = "/v2/shipments/shp_1";
  private static final Order ORDER = new Order(parcel(), "shp_1 rate_2");

  private final WireMockServer server = new WireMockServer(options().dynamicPort());
  private EasyPostCarrier carrier = carrier("key_for_tests_only");

  @BeforeEach
  void start() {
    server.start();
    carrier = carrier("key_for_tests_only");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void asksForARateOfAReturnWithItsCustomsData() {
    server.stubFor(
        post(urlPathEqualTo("/v2/shipments"))
            .willReturn(
                okJson(
                    """
                    {"id": "shp_1", "object": "Shipment", "messages": [], "rates": [
                      {"id": "rate_1", "carrier": "USPS", "service": "Priority", "rate": "11.01",
                       "currency": "USD", "delivery_days": 3, "est_delivery_days": 2},
                      {"id": "rate_2", "carrier": "USPS", "service": "GroundAdvantage",
                       "rate": "8.20", "currency": "USD", "delivery_days": null}]}
                    """)));

    Quotes quotes = carrier.rates(parcel());

    assertThat(((Quotes.Offered) quotes).rates())
        .satisfiesExactly(
            rate -> {
              assertThat(rate.price()).isEqualTo(new Money(1101, USD));
              assertThat(rate.days()).isEqualTo(2);
            },
            rate -> {
              assertThat(rate.reference()).isEqualTo("shp_1 rate_2");
              assertThat(rate.days()).isNull();
            });
    server.verify(
        postRequestedFor(urlPathEqualTo("/v2/shipments"))
            .withHeader("Authorization", equalTo("Basic a2V5X2Zvcl90ZXN0c19vbmx5Og=="))
            .withRequestBody(matchingJsonPath("$.shipment.is_return", equalTo("true")))
            .withRequestBody(matchingJsonPath("$.shipment.from_address.country", equalTo("CN")))
            .withRequestBody(matchingJsonPath("$.shipment.to_address.state", equalTo("NY")))
            .withRequestBody(matchingJsonPath("$.shipment.parcel.weight", equalTo("14.2")))
            .withRequestBody(
                matchingJsonPath(
                    "$.shipment.customs_info.contents_type", equalTo("returned_goods")))
            .withRequestBody(
                matchingJsonPath(
                    "$.shipment.customs_info.customs_items[0].hs_tariff_number",
                    equalTo("611011"))));
  }

  @Test
  void saysWhyThereIsNoRate() {
    server.stubFor(
        post(urlPathEqualTo("/v2/shipments"))
            .willReturn(
                okJson(
                    """
                    {"id": "shp_1", "rates": [], "messages": [
                      {"carrier": "USPS", "type": "rate_error", "message": "Too heavy."}]}
                    """)));

    assertThat(carrier.rates(parcel())).isEqualTo(new Quotes.Refused("rate_error"));
  }

  @Test
  void buysTheChosenRate() {
    server.stubFor(
        post(urlPathEqualTo(SHIPMENT + "/buy"))
            .withRequestBody(matchingJsonPath("$.rate.id", equalTo("rate_2")))
            .willReturn(okJson(bought(""))));

    assertThat(carrier.buy(ORDER))
        .isEqualTo(new Answer.Bought("shp_1", "9405500208303109884199", null));
  }

  @Test
  void takesALabelThatWasBoughtBeforeForTheSame() {
    server.stubFor(
        post(urlPathEqualTo(SHIPMENT + "/buy")).willReturn(error(422, "SHIPMENT.POSTAGE.EXISTS")));
    server.stubFor(get(urlPathEqualTo(SHIPMENT)).willReturn(okJson(bought(""))));

    assertThat(carrier.buy(ORDER)).isInstanceOf(Answer.Bought.class);
    assertThat(carrier.status(ORDER)).isInstanceOf(Answer.Bought.class);
  }

  @Test
  void tellsWhatWasNeverBought() {
    server.stubFor(
        get(urlPathEqualTo(SHIPMENT))
            .willReturn(
                okJson(
                    """
                    {"id": "shp_1", "tracking_code": null, "postage_label": null}
                    """)));

    assertThat(carrier.status(ORDER)).isInstanceOf(Answer.NeverHeard.class);
  }

  @Test
  void tellsARefusalByItsCode() {
    server.stubFor(
        post(urlPathEqualTo(SHIPMENT + "/buy"))
            .willReturn(error(402, "PAYMENT.INSUFFICIENT_FUNDS")));

    assertThat(carrier.buy(ORDER)).isEqualTo(new Answer.Refused("PAYMENT.INSUFFICIENT_FUNDS"));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429, 401})
  void knowsNothingWhereTheServerIsInTrouble(int status) {
    server.stubFor(post(urlPathEqualTo(SHIPMENT + "/buy")).willReturn(error(status, "INTERNAL")));

    assertThat(carrier.buy(ORDER)).isEqualTo(new Answer.Unknown("status-" + status));
  }

  @Test
  void knowsNothingWhereTheConnectionBreaksOrTheAnswerIsNoJson() {
    server.stubFor(
        post(urlPathEqualTo(SHIPMENT + "/buy"))
            .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    server.stubFor(
        get(urlPathEqualTo(SHIPMENT)).willReturn(aResponse().withBody("<html>down</html>")));

    assertThat(carrier.buy(ORDER)).isEqualTo(new Answer.Unknown("no-answer"));
    assertThat(carrier.status(ORDER)).isEqualTo(new Answer.Unknown("unreadable-200"));
  }

  @ParameterizedTest
  @CsvSource({"submitted, Voided", "refunded, Refunded", "rejected, Refused", "odd, Unknown"})
  void givesBackAndTellsHowFarThatIs(String status, String answer) {
    server.stubFor(
        post(urlPathEqualTo(SHIPMENT + "/refund"))
            .willReturn(okJson(bought("\"refund_status\": \"" + status + "\","))));
    server.stubFor(
        get(urlPathEqualTo(SHIPMENT))
            .willReturn(okJson(bought("\"refund_status\": \"" + status + "\","))));

    assertThat(carrier.giveBack(ORDER, "shp_1").getClass().getSimpleName()).isEqualTo(answer);
    assertThat(carrier.returned(ORDER, "shp_1").getClass().getSimpleName()).isEqualTo(answer);
  }

  @Test
  void takesASecondRequestToGiveBackForTheFirst() {
    server.stubFor(
        post(urlPathEqualTo(SHIPMENT + "/refund"))
            .willReturn(error(422, "SHIPMENT.REFUND.UNAVAILABLE")));
    server.stubFor(
        get(urlPathEqualTo(SHIPMENT))
            .willReturn(okJson(bought("\"refund_status\": \"submitted\","))));

    assertThat(carrier.giveBack(ORDER, "shp_1")).isInstanceOf(Return.Voided.class);
  }

  @Test
  void fetchesTheLabelWithoutShowingTheKey() {
    server.stubFor(get(urlPathEqualTo(SHIPMENT)).willReturn(okJson(bought(""))));
    server.stubFor(
        get(urlPathEqualTo("/files/label.pdf")).willReturn(aResponse().withBody("%PDF-1.4")));

    assertThat(carrier.document(ORDER, "shp_1"))
        .contains("%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
    assertThat(server.findAll(getRequestedFor(urlPathEqualTo("/files/label.pdf"))))
        .singleElement()
        .matches(request -> !request.containsHeader("Authorization"));
  }

  @Test
  void sellsNothingWithoutAKey() {
    CountryCode us = new CountryCode("US");

    assertThat(carrier(" ").serves(us, us)).isFalse();
    assertThat(carrier.serves(us, us)).isTrue();
  }

  private EasyPostCarrier carrier(String key) {
    URI base = URI.create(server.isRunning() ? server.baseUrl() : "http://localhost:1");
    return new EasyPostCarrier(
        new EasyPostAccount(key, base, "Li Wei", Duration.ofSeconds(2), Duration.ofSeconds(2)),
        JsonMapper.builder().build());
  }

  private String bought(String more) {
    return """
    {"id": "shp_1", "object": "Shipment", %s "tracking_code": "9405500208303109884199",
     "postage_label": {"object": "PostageLabel", "label_file_type": "application/pdf",
       "label_size": "4x6", "label_url": "%s/files/label.pdf", "label_pdf_url": null}}
    """
        .formatted(more, server.baseUrl());
  }

  private static ResponseDefinitionBuilder error(int status, String code) {
    return aResponse()
        .withStatus(status)
        .withBody(
            "{\"error\": {\"code\": \"%s\", \"message\": \"No.\", \"errors\": []}}"
                .formatted(code));
  }

  private static Consignment parcel() {
    PostalAddress from =
        new PostalAddress(
            new CountryCode("US"),
            "Ann",
            null,
            List.of("1 Main St"),
            null,
            "New York",
            "NY",
            "10001",
            null,
            null);
    PostalAddress to =
        new PostalAddress(
            new CountryCode("CN"),
            "Li Wei",
            null,
            List.of("88 Binjiang Road"),
            "Binjiang",
            "Hangzhou",
            "Zhejiang",
            "310051",
            null,
            null);
    return new Consignment(
        UUID.randomUUID(),
        "R-1",
        from,
        to,
        400,
        List.of(
            new Goods("Sweater", 1, new Money(7900, USD), 380, "611011", new CountryCode("TR"))));
  }
}
