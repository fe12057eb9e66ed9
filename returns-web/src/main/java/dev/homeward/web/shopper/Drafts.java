package dev.homeward.web.shopper;

import dev.homeward.order.OrderView;
import dev.homeward.returncase.ReturnDrafts;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps choices between pages. */
@Component
class Drafts {

  private final ReturnDrafts drafts;
  private final JsonMapper json;

  Drafts(ReturnDrafts drafts, JsonMapper json) {
    this.drafts = drafts;
    this.json = json;
  }

  void save(OrderView order, UUID draft, Choice choice) {
    drafts.save(order.seller(), order.id(), draft, null, json.writeValueAsString(choice));
  }

  /** Returns a draft of the order; one that is gone is a {@link DeadLink}. */
  Choice get(OrderView order, UUID draft) {
    return drafts
        .find(order.seller(), order.id(), draft)
        .map(text -> json.readValue(text, Choice.class))
        .orElseThrow(() -> new DeadLink(true));
  }
}
