package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.returncase.ReturnDrafts;
import dev.homeward.returncase.ReturnFiling;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps choices between pages, and for those who open the same link again. */
@Component
class Drafts {

  private final ReturnDrafts drafts;
  private final ReturnFiling filing;
  private final JsonMapper json;

  Drafts(ReturnDrafts drafts, ReturnFiling filing, JsonMapper json) {
    this.drafts = drafts;
    this.filing = filing;
    this.json = json;
  }

  /**
   * @param token of the link under which the choice is shown again; null for never
   */
  void save(OrderView order, UUID draft, @Nullable String token, Choice choice) {
    String link = token == null ? null : mark(token);
    drafts.save(order.seller(), order.id(), draft, link, json.writeValueAsString(choice));
  }

  /** Returns a draft of the order; one that is gone is a {@link DeadLink}. */
  Choice get(OrderView order, UUID draft) {
    return find(order, draft).orElseThrow(() -> new DeadLink(true));
  }

  Optional<Choice> find(OrderView order, UUID draft) {
    return drafts
        .find(order.seller(), order.id(), draft)
        .map(text -> json.readValue(text, Choice.class));
  }

  /** Finds what was begun under a link and not sent yet. */
  Optional<UUID> begun(OrderView order, String token) {
    return drafts.latest(order.seller(), order.id(), mark(token));
  }

  /** Returns the draft that a page names; a new one for none, or one that has been filed. */
  UUID named(OrderView order, @Nullable String name) {
    try {
      UUID draft = name == null ? UUID.randomUUID() : UUID.fromString(name);
      return filing.filed(order.seller(), draft).isPresent() ? UUID.randomUUID() : draft;
    } catch (IllegalArgumentException e) {
      return UUID.randomUUID();
    }
  }

  /** Links themselves are stored nowhere: whoever reads the table opens nothing with it. */
  private static String mark(String token) {
    return UUID.nameUUIDFromBytes(token.getBytes(StandardCharsets.US_ASCII)).toString();
  }
}
