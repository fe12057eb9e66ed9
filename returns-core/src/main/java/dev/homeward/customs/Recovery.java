package dev.homeward.customs;

import org.springframework.stereotype.Service;

/** Says which duties and taxes a way back brings, before anything moves. */
@Service
public class Recovery {

  /**
   * Looks at every rule that may bring money back, and changes nothing.
   *
   * @throws dev.homeward.shared.NotFound if there is no such case or line, or another seller's
   */
  public RecoveryEstimate estimate(RecoveryQuestion question) {
    throw new UnsupportedOperationException(question.toString());
  }
}
