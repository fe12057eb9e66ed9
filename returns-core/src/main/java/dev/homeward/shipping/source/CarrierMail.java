package dev.homeward.shipping.source;

import dev.homeward.shipping.Scan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who sends us what carriers say, and signs it. */
interface CarrierMail {

  /** Names the sender: the last part of the address that it sends to. */
  String source();

  /** Says whether the sender signed exactly these bytes. */
  boolean genuine(byte[] body, String signature);

  /**
   * A message that was read.
   *
   * @param id by which the sender knows it
   * @param weighed what the carrier's scales said; null where it does not tell
   */
  record Message(String id, List<Scan> scans, @Nullable Weighed weighed) {}

  /** A parcel on a carrier's scales. */
  record Weighed(String trackingNumber, long grams) {}

  /**
   * Reads a message.
   *
   * @throws RuntimeException if it is not of the form that the sender documents
   */
  Message read(byte[] body);
}
