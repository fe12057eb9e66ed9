package dev.homeward.acceptance;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the REST API, as a shop's own system would be. */
final class HomewardApi {

  private final RestClient http;

  HomewardApi(int port, String key) {
    this.http =
        RestClient.builder()
            .baseUrl("http://localhost:" + port)
            .defaultHeader("Authorization", "Bearer " + key)
            .build();
  }

  JsonNode get(String address) {
    return json(http.get().uri(address).retrieve().body(String.class));
  }

  JsonNode post(String address, Object body) {
    return json(
        http.post()
            .uri(address)
            .contentType(MediaType.APPLICATION_JSON)
            .body(body)
            .retrieve()
            .body(String.class));
  }

  JsonNode upload(String address, Path file, Map<String, String> fields) {
    MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
    parts.add("file", new FileSystemResource(file));
    fields.forEach(parts::add);
    return json(
        http.post()
            .uri(address)
            .contentType(MediaType.MULTIPART_FORM_DATA)
            .body(parts)
            .retrieve()
            .body(String.class));
  }

  /** Asks again until the answer is as wanted; a minute is far more than it ever takes. */
  JsonNode await(String address, Predicate<JsonNode> wanted) {
    Instant end = Instant.now(Clock.systemUTC()).plus(Duration.ofMinutes(1));
    JsonNode answer = get(address);
    while (!wanted.test(answer)) {
      if (Instant.now(Clock.systemUTC()).isAfter(end)) {
        throw new AssertionError(address + " still answers " + answer);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      answer = get(address);
    }
    return answer;
  }

  private static JsonNode json(@Nullable String text) {
    return JsonMapper.shared().readTree(Objects.requireNonNull(text));
  }

  /** Reads a count, or the amount of money. */
  static BigDecimal number(JsonNode value) {
    JsonNode plain = value.isObject() ? value.get("amount") : value;
    return new BigDecimal(plain.asString());
  }
}
