package dev.homeward.shipping.source;

import dev.homeward.shipping.easypost.EasyPostAccount;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks EasyPost: a tracker of the same number is made once, and answered again afterwards. */
@Component
class EasyPostTrackers implements TrackingSource {

  private final EasyPostAccount account;
  private final JsonMapper json;
  private final HttpClient http;

  EasyPostTrackers(EasyPostAccount account, JsonMapper json) {
    this.account = account;
    this.json = json;
    this.http = HttpClient.newBuilder().connectTimeout(account.connectTimeout()).build();
  }

  @Override
  public String name() {
    return "easypost";
  }

  @Override
  public boolean knows(String carrier) {
    return account.apiKey() != null && !carrier.equalsIgnoreCase("sandbox");
  }

  @Override
  public Answer ask(String carrier, String trackingNumber) {
    String body =
        json.writeValueAsString(
            Map.of("tracker", Map.of("tracking_code", trackingNumber, "carrier", carrier)));
    URI address = account.apiBase().resolve("/v2/trackers");
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(account.readTimeout())
            .header("Content-Type", "application/json")
            .header("Authorization", "Basic " + credentials())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return answer(http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.Down("interrupted");
    } catch (IOException | RuntimeException failure) {
      return new Answer.Down(failure.getClass().getSimpleName());
    }
  }

  private String credentials() {
    byte[] pair = (account.apiKey() + ":").getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair);
  }

  private Answer answer(HttpResponse<String> response) throws JacksonException {
    int status = response.statusCode();
    if (status == 404 || status == 422) {
      return new Answer.NotKnown();
    }
    return status / 100 == 2
        ? new Answer.Told(EasyPostTracker.scans(name(), json.readTree(response.body())))
        : new Answer.Down("HTTP " + status);
  }
}
