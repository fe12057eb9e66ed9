package dev.homeward.shipping.label.easypost;

import dev.homeward.shipping.easypost.EasyPostAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to EasyPost. */
final class EasyPostClient {

  private static final int TOO_MANY = 429;
  private static final int LARGEST = 10 << 20;

  private final HttpClient http;
  private final EasyPostAccount settings;
  private final String authorization;
  private final JsonMapper json;

  EasyPostClient(EasyPostAccount settings, String key, JsonMapper json) {
    this.http = HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).build();
    this.settings = settings;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    this.json = json;
  }

  /** What came back. */
  sealed interface Reply {

    record Said(JsonNode body) implements Reply {}

    /** It was understood, and refused. */
    record Refused(int status, String code) implements Reply {}

    /** Nobody knows what became of the call. */
    record Nothing(String code) implements Reply {}
  }

  Reply get(String path) {
    return send(request(path).GET().build());
  }

  Reply post(String path, @Nullable Object body) {
    String text = body == null ? "{}" : json.writeValueAsString(body);
    return send(request(path).POST(HttpRequest.BodyPublishers.ofString(text)).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(settings.apiBase().resolve("/v2" + path))
        .timeout(settings.readTimeout())
        .header("Authorization", authorization)
        .header("Content-Type", "application/json")
        .header("Accept", "application/json");
  }

  private Reply send(HttpRequest request) {
    try {
      HttpResponse<String> response =
          http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return read(response);
    } catch (IOException e) {
      return new Reply.Nothing("no-answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Reply.Nothing("interrupted");
    }
  }

  /** A wrong key, a limit and a server that is down say nothing about an earlier call. */
  private Reply read(HttpResponse<String> response) {
    int status = response.statusCode();
    if (status >= 500 || status == TOO_MANY || status == 401 || status == 403 || status == 408) {
      return new Reply.Nothing("status-" + status);
    }
    try {
      JsonNode body = json.readTree(response.body());
      return status < 300
          ? new Reply.Said(body)
          : new Reply.Refused(status, body.path("error").path("code").asString("status-" + status));
    } catch (JacksonException e) {
      return new Reply.Nothing("unreadable-" + status);
    }
  }

  /** Fetches a file that EasyPost keeps elsewhere; without our key, which is not for them. */
  Optional<byte[]> file(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(settings.readTimeout()).build();
    try {
      HttpResponse<byte[]> response =
          http.send(
              request,
              HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
      return response.statusCode() == 200 ? Optional.of(response.body()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
