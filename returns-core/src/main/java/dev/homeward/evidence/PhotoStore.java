package dev.homeward.evidence;

import dev.homeward.shared.SellerId;
import java.util.Optional;
import org.springframework.core.io.Resource;

/** Keeps photos by what they contain, for each seller apart. */
public interface PhotoStore {

  /**
   * Keeps a photo; the same one again is kept once.
   *
   * @return its name: the SHA-256 of the full picture, in hexadecimal
   */
  String put(SellerId seller, Photo photo);

  /** Finds a kept photo, which is a JPEG; empty for a name that is not one of the seller's. */
  Optional<Resource> find(SellerId seller, String name, PhotoSize size);

  /** Forgets a photo; nothing happens if there is none. */
  void remove(SellerId seller, String name);
}
