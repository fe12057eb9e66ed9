package dev.homeward.refund;

import java.util.List;

/** Reads what a gateway sends by itself, if it is really from it. */
public interface GatewayMail {

  /** Name of the gateway, such as {@code stripe}. */
  String gateway();

  /**
   * Reads a message.
   *
   * @param signature as it was sent with the message; empty if there was none
   */
  Letter open(String body, String signature);

  /** What a message turns out to be. */
  sealed interface Letter {

    /**
     * It is the gateway's.
     *
     * @param words about refunds; empty where it is about something else
     */
    record Genuine(List<GatewayWord> words) implements Letter {}

    /** Forged, damaged or too old. */
    record Refused() implements Letter {}

    /** Nobody has set this gateway up. */
    record NotConfigured() implements Letter {}
  }
}
