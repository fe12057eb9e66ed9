package dev.homeward.refund;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Speaks Stripe's protocol from recorded exchanges; every payment behaves as it was told. */
final class StripeDouble {

  /** How long to wait for an answer. */
  static final String PATIENCE = "3s";

  private static final int TOO_LONG = 5000;

  private final WireMockServer server =
      new WireMockServer(
          options().dynamicPort().usingFilesUnderClasspath("stripe").templatingEnabled(true));

  StripeDouble() {
    server.start();
  }

  String address() {
    return server.baseUrl();
  }

  void stop() {
    server.stop();
  }

  /** Has refunds of a payment answered. */
  void refunds(String payment, int status, String file) {
    refunds(payment, answer(status, file, payment, "{{request.headers.Idempotency-Key}}"));
  }

  /** Has refunds of a payment answered by nothing but a broken connection. */
  void breaks(String payment) {
    refunds(payment, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
  }

  /** Has refunds of a payment answered when nobody waits any more. */
  void answersTooLate(String payment) {
    refunds(
        payment,
        answer(200, "refund-succeeded.json", payment, "{{request.headers.Idempotency-Key}}")
            .withFixedDelay(TOO_LONG));
  }

  private void refunds(String payment, ResponseDefinitionBuilder answer) {
    server.stubFor(
        post(urlPathEqualTo("/v1/refunds"))
            .withRequestBody(containing("=" + payment))
            .willReturn(answer));
  }

  /** Has the question for all refunds of a payment answered. */
  void lists(String payment, String file, ExecutionId execution) {
    server.stubFor(
        get(urlPathEqualTo("/v1/refunds"))
            .withQueryParam("payment_intent", equalTo(payment))
            .willReturn(answer(200, file, payment, execution.toString())));
  }

  /** Has the question for the refund of a payment answered. */
  void retrieves(String payment, String file, ExecutionId execution) {
    server.stubFor(
        get(urlPathEqualTo("/v1/refunds/" + refund(payment)))
            .willReturn(answer(200, file, payment, execution.toString())));
  }

  private static ResponseDefinitionBuilder answer(
      int status, String file, String payment, String execution) {
    return aResponse()
        .withStatus(status)
        .withHeader("Content-Type", "application/json")
        .withHeader("Request-Id", "req_recorded")
        .withBody(
            recorded("__files/" + file)
                .replace("{{parameters.execution}}", execution)
                .replace("{{parameters.payment}}", payment)
                .replace("{{parameters.refund}}", refund(payment)));
  }

  /** What was asked for a payment, the earliest first. */
  List<LoggedRequest> asked(String payment) {
    return server.findAll(
        postRequestedFor(urlPathEqualTo("/v1/refunds")).withRequestBody(containing("=" + payment)));
  }

  static String refund(String payment) {
    return "re_of_" + payment;
  }

  /** A message as Stripe would send it. */
  static String event(Map<String, String> facts) {
    String text = recorded("event-refund.json");
    for (Map.Entry<String, String> fact : facts.entrySet()) {
      text = text.replace("%" + fact.getKey() + "%", fact.getValue());
    }
    return text;
  }

  static String recorded(String file) {
    try (InputStream in =
        Objects.requireNonNull(StripeDouble.class.getResourceAsStream("/stripe/" + file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
