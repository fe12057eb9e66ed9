package dev.homeward.web.crossborder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.IssuedApiKey;
import dev.homeward.account.NewApiKey;
import dev.homeward.account.Scope;
import dev.homeward.audit.Actor;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.ParcelId;
import dev.homeward.web.api.ApiClient.Answer;
import dev.homeward.web.hooks.ConnectedTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Parcels of returns and their labels over the REST API. */
@ConnectedTest
class LabelsApiTests {

  private final MockMvcTester mvc;
  private final ApiKeyManagement keys;
  private final BorderWorld world;
  private final SellerId seller;
  private final Caller own;

  LabelsApiTests(MockMvcTester mvc, ApiKeyManagement keys, ApplicationContext beans) {
    this.mvc = mvc;
    this.keys = keys;
    this.world = new BorderWorld(beans);
    this.seller = world.seller();
    this.own = caller(seller, Scope.RETURNS_READ, Scope.RETURNS_WRITE);
    world.frankfurt(seller);
  }

  @Test
  void buysPrintsAndGivesBackALabel() {
    ReturnCaseId id = world.returned(seller);
    String labels = "/api/v1/returns/" + id + "/labels";
    Answer bought = until(labels, "BOUGHT");
    String label = labels + "/" + bought.text("/items/0/id");
    assertThat(bought.body().at("/missing")).isEmpty();
    assertThat(bought.text("/items/0/trackingNumber")).isNotBlank();
    assertThat(bought.body().at("/items/0/rates")).isNotEmpty();
    assertThat(
            own.get("/api/v1/returns/" + id + "/parcels")
                .body()
                .findValuesAsString("trackingNumber"))
        .containsExactly(bought.text("/items/0/trackingNumber"));
    assertThat(own.get("/api/v1/returns/" + id).text("/parcels/0/state"))
        .isEqualTo("LABEL_CREATED");
    assertThat(
            own.get("/api/v1/parcels/" + bought.text("/items/0/parcel")).text("/contents/0/return"))
        .isEqualTo(id.toString());

    MvcTestResult printed = own.print(label + ".pdf?size=LABEL");
    assertThat(printed).hasStatusOk().hasContentType(MediaType.APPLICATION_PDF);
    assertThat(printed).body().startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));

    Answer again = own.post(label + "/buy", "{\"rate\": 0}");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text("/code")).isEqualTo("label.not-to-choose");
    assertThat(own.post(label + "/void", null).text("/state"))
        .isIn("VOIDING", "VOIDED", "REFUNDED");
    assertThat(own.post(label + "/void", null).status()).isEqualTo(409);
    assertThat(own.print(label + ".pdf")).hasStatus(404);
    assertThat(own.post(labels + "/" + UUID.randomUUID() + "/void", null).status()).isEqualTo(404);
  }

  @Test
  void hidesLabelsAndParcelsOfOthersAndOfOtherReturns() {
    ReturnCaseId id = world.returned(seller);
    String labels = "/api/v1/returns/" + id + "/labels";
    String label = until(labels, "BOUGHT").text("/items/0/id");
    ParcelId parcel = world.sent(seller, id, "HANDED_OVER");
    Caller stranger = caller(world.seller(), Scope.RETURNS_READ, Scope.RETURNS_WRITE);
    String second = "/api/v1/returns/" + world.returned(seller) + "/labels/";

    for (String address :
        List.of(labels, "/api/v1/returns/" + id + "/parcels", "/api/v1/parcels/" + parcel)) {
      assertThat(stranger.get(address).status()).as(address).isEqualTo(404);
      assertThat(own.get(address).status()).as(address).isEqualTo(200);
      assertThat(caller(null, Scope.RETURNS_READ).get(address).status()).as(address).isEqualTo(200);
      assertThat(caller(seller, Scope.ORDERS_READ).get(address).status())
          .as(address)
          .isEqualTo(403);
    }
    assertThat(stranger.post(labels, null).status()).isEqualTo(404);
    for (String other : List.of(second + label)) {
      assertThat(own.post(other + "/void", null).status()).as(other).isEqualTo(404);
      assertThat(own.post(other + "/buy", "{\"rate\": 0}").status()).as(other).isEqualTo(404);
    }
    assertThat(stranger.post(labels + "/" + label + "/void", null).status()).isEqualTo(404);
    assertThat(
            caller(seller, Scope.RETURNS_READ).post(labels + "/" + label + "/void", null).status())
        .isEqualTo(403);
    assertThat(own.get(labels).text("/items/0/state")).isEqualTo("BOUGHT");
  }

  /** Carriers answer a moment later. */
  private Answer until(String labels, String state) {
    assertThat(own.post(labels, null).status()).isEqualTo(202);
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> own.get(labels), answer -> answer.text("/items/0/state").equals(state));
  }

  private Caller caller(@Nullable SellerId of, Scope first, Scope... more) {
    IssuedApiKey key = keys.issue(Actor.SYSTEM, new NewApiKey(of, "test", EnumSet.of(first, more)));
    return new Caller(mvc, key.token().value());
  }

  private record Caller(MockMvcTester mvc, String key) {

    Answer get(String address) {
      return answer(mvc.get().uri(address));
    }

    Answer post(String address, @Nullable String body) {
      MockMvcTester.MockMvcRequestBuilder request = mvc.post().uri(address);
      return answer(
          body == null ? request : request.contentType(MediaType.APPLICATION_JSON).content(body));
    }

    MvcTestResult print(String address) {
      return mvc.get().uri(address).header(HttpHeaders.AUTHORIZATION, "Bearer " + key).exchange();
    }

    private Answer answer(MockMvcTester.MockMvcRequestBuilder request) {
      MockHttpServletResponse response =
          request.header(HttpHeaders.AUTHORIZATION, "Bearer " + key).exchange().getResponse();
      return new Answer(
          response.getStatus(), JsonMapper.shared().readTree(response.getContentAsByteArray()));
    }
  }
}
