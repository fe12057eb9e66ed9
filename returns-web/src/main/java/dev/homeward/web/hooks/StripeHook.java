package dev.homeward.web.hooks;

import dev.homeward.refund.GatewayEvents;
import dev.homeward.refund.GatewayMail;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Hears Stripe. A message is answered once it is booked: what goes wrong on the way is an error to
 * Stripe, which then sends it again.
 */
@Controller
class StripeHook {

  /** Many times what Stripe sends of a refund. */
  private static final int LONGEST = 64 * 1024;

  private final List<GatewayMail> mail;
  private final GatewayEvents events;

  StripeHook(List<GatewayMail> mail, GatewayEvents events) {
    this.mail = mail.stream().filter(from -> from.gateway().equals("stripe")).toList();
    this.events = events;
  }

  @PostMapping("/hooks/stripe")
  ResponseEntity<Void> hear(
      @RequestHeader(name = "Stripe-Signature", defaultValue = "") String signature,
      InputStream message)
      throws IOException {
    byte[] body = message.readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      return answer(HttpStatus.CONTENT_TOO_LARGE);
    }
    String text = new String(body, StandardCharsets.UTF_8);
    return mail.stream()
        .findFirst()
        .map(from -> hear(from.open(text, signature)))
        .orElseGet(() -> answer(HttpStatus.NOT_FOUND));
  }

  private ResponseEntity<Void> hear(GatewayMail.Letter letter) {
    return switch (letter) {
      case GatewayMail.Letter.Genuine genuine -> {
        genuine.words().forEach(events::hear);
        yield answer(HttpStatus.OK);
      }
      case GatewayMail.Letter.Refused _ -> answer(HttpStatus.UNAUTHORIZED);
      case GatewayMail.Letter.NotConfigured _ -> answer(HttpStatus.NOT_FOUND);
    };
  }

  private static ResponseEntity<Void> answer(HttpStatus status) {
    return ResponseEntity.status(status).build();
  }
}
