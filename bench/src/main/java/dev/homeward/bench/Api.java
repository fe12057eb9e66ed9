package dev.homeward.bench;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API of a running Homeward, called with a platform key. */
final class Api {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String BOUNDARY = "bench-boundary-7MA4YWxkTrZu0gW";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String base;
  private final String key;

  Api(int port, String key) {
    this.base = "http://127.0.0.1:" + port;
    this.key = key;
  }

  boolean healthy() throws IOException, InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/actuator/health")).build();
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (ConnectException e) {
      return false;
    }
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(text(path));
  }

  String text(String path) throws IOException, InterruptedException {
    return send(request(path).GET().build());
  }

  JsonNode post(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    return JSON.readTree(send(request));
  }

  /** Uploads a file for a seller, streaming, and answers the id of the import. */
  String upload(Path file, String profile, String seller) throws IOException, InterruptedException {
    HttpRequest request =
        request("/api/v1/imports")
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(multipart(file, profile, seller))
            .build();
    return JSON.readTree(send(request)).path("id").asString();
  }

  private static BodyPublisher multipart(Path file, String profile, String seller)
      throws FileNotFoundException {
    String fields = field("profile", profile) + field("seller", seller);
    String head =
        fields
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                .formatted(BOUNDARY, file.getFileName())
            + "Content-Type: text/csv\r\n\r\n";
    return BodyPublishers.concat(
        BodyPublishers.ofString(head),
        BodyPublishers.ofFile(file),
        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n"));
  }

  private static String field(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", "Bearer " + key);
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }
}
