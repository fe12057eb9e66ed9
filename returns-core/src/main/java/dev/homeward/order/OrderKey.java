package dev.homeward.order;

/** What an order is known by within a seller. */
record OrderKey(String channel, String number) {

  static OrderKey of(OrderDraft draft) {
    return new OrderKey(draft.channel(), draft.number());
  }
}
