package dev.homeward.customs;

import org.springframework.stereotype.Service;

/** Says what customs have to be told of parcels that go back. */
@Service
public class Declarations {

  /**
   * Looks over a parcel before it travels, and changes nothing.
   *
   * @throws dev.homeward.shared.NotFound if there is no such case or line, or another seller's
   */
  public Preflight of(DeclarationRequest request) {
    throw new UnsupportedOperationException(request.toString());
  }
}
