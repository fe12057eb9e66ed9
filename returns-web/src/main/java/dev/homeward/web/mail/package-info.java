/** Words and looks of the mails, and the outbox where staff read them. */
@NullMarked
package dev.homeward.web.mail;

import org.jspecify.annotations.NullMarked;
