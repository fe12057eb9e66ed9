package dev.homeward.web.api;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.NewApiKey;
import dev.homeward.account.Scope;
import dev.homeward.audit.Actor;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program with a key of its own, as it calls the API. */
public final class ApiClient {

  public record Answer(int status, JsonNode body) {

    public String text(String pointer) {
      return body.at(pointer).asString();
    }

    public int number(String pointer) {
      return body.at(pointer).asInt();
    }
  }

  private final RestClient http;
  private final String key;

  private ApiClient(RestClient http, String key) {
    this.http = http;
    this.key = key;
  }

  /** A program of a new seller. */
  public static ApiClient ofNewSeller(
      int port, Sellers sellers, ApiKeyManagement keys, EnumSet<Scope> scopes) {
    SellerId seller =
        sellers
            .register(
                new NewSeller(
                    "Returns " + UUID.randomUUID(),
                    new CountryCode("DE"),
                    Currency.getInstance("EUR"),
                    ZoneId.of("Europe/Berlin")))
            .id();
    return of(port, keys, seller, scopes);
  }

  /** A program of a seller; of the platform where there is none. */
  public static ApiClient of(
      int port, ApiKeyManagement keys, @Nullable SellerId seller, EnumSet<Scope> scopes) {
    return new ApiClient(
        RestClient.create("http://localhost:" + port),
        keys.issue(Actor.SYSTEM, new NewApiKey(seller, "test", scopes)).token().value());
  }

  public Answer get(String address) {
    return call(HttpMethod.GET, address, null, null);
  }

  public Answer post(String address, @Nullable String body) {
    return call(HttpMethod.POST, address, body, null);
  }

  public Answer post(String address, @Nullable String body, String idempotencyKey) {
    return call(HttpMethod.POST, address, body, idempotencyKey);
  }

  public Answer delete(String address) {
    return call(HttpMethod.DELETE, address, null, null);
  }

  public Answer put(String address, String body) {
    return call(HttpMethod.PUT, address, body, null);
  }

  private Answer call(
      HttpMethod method, String address, @Nullable String body, @Nullable String idempotencyKey) {
    RestClient.RequestBodySpec request =
        http.method(method).uri(address).header("Authorization", "Bearer " + key);
    if (idempotencyKey != null) {
      request.header("Idempotency-Key", idempotencyKey);
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return request.exchange((sent, response) ->
        new Answer(
            response.getStatusCode().value(), JsonMapper.shared().readTree(response.getBody())));
  }
}
