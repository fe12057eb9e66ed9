package dev.homeward.notification;

import dev.homeward.customs.claim.ClaimDeadlineNear;
import java.util.List;

/** Finds the words: what a seller's owners are told about claims that lapse soon. */
public interface ClaimNoticeComposer {

  List<MailDraft> compose(ClaimDeadlineNear event);
}
