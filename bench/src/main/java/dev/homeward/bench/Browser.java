package dev.homeward.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens pages as the demo's merchant. */
final class Browser {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;

  private Browser(int port) {
    this.base = "http://127.0.0.1:" + port;
  }

  static Browser signedIn(Homeward homeward) throws IOException, InterruptedException {
    Browser browser = new Browser(homeward.port());
    browser.send(
        "/login",
        "/login",
        Map.of("email", "merchant@demo.homeward.dev", "password", Homeward.PASSWORD));
    return browser;
  }

  /** Returns a page; one that is not there, or asks to sign in, is an error. */
  String open(String path) throws IOException, InterruptedException {
    var answer =
        client.send(
            HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
    if (answer.statusCode() != 200 || !answer.uri().getPath().equals(URI.create(path).getPath())) {
      throw new IllegalStateException(
          path + " answered " + answer.statusCode() + " " + answer.uri());
    }
    return answer.body();
  }

  /**
   * Sends a form and follows to what it leads to.
   *
   * @param page that has the form
   */
  void send(String path, String page, Map<String, String> fields)
      throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(open(page));
    if (!token.find()) {
      throw new IllegalStateException(page + " has no form");
    }
    String form =
        fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()) + "&")
                .collect(Collectors.joining())
            + "_csrf="
            + encoded(token.group(1));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    var answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
