package dev.homeward.notification;

/** Where a mail stands. */
public enum MailState {
  /** To be sent, at once or after a pause. */
  WAITING,
  /** A mail server has taken it. */
  SENT,
  /** No mail server is set: it is only kept here, to be looked at. */
  CAPTURED,
  /** No mail server took it for days. */
  FAILED
}
