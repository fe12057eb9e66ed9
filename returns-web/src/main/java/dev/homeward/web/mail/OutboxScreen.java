package dev.homeward.web.mail;

import dev.homeward.notification.MailState;
import dev.homeward.notification.MailView;
import dev.homeward.notification.Outbox;
import dev.homeward.shared.SellerId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The outbox of one seller, or of all. */
@Component
class OutboxScreen {

  private static final int SIZE = 50;

  /** Nothing runs, nothing is fetched, and only our own pages may frame it. */
  private static final String POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none';"
          + " form-action 'none'";

  private final Outbox outbox;

  OutboxScreen(Outbox outbox) {
    this.outbox = outbox;
  }

  String list(Optional<SellerId> seller, @Nullable UUID before, Model model) {
    List<MailView> found = outbox.page(seller, before, SIZE + 1);
    boolean more = found.size() > SIZE;
    List<MailView> shown = more ? found.subList(0, SIZE) : found;
    model.addAttribute("mails", shown);
    model.addAttribute("next", more ? shown.getLast().id() : null);
    model.addAttribute(
        "captured", shown.stream().anyMatch(mail -> mail.state() == MailState.CAPTURED));
    return "mail/outbox";
  }

  String open(Optional<SellerId> seller, UUID id, Model model) {
    model.addAttribute("opened", outbox.get(seller, id));
    return "mail/opened";
  }

  ResponseEntity<String> html(Optional<SellerId> seller, UUID id) {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", POLICY)
        .body(outbox.get(seller, id).html());
  }
}
