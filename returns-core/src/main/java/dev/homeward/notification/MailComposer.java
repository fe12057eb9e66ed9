package dev.homeward.notification;

import java.util.Optional;

/** Finds the words: what a shopper is to read about a case, in their language. */
public interface MailComposer {

  /** Returns the mail about some news; empty if there is nobody to write to, or nothing to say. */
  Optional<MailDraft> compose(CaseNews news);
}
