package dev.homeward.web.live;

import dev.homeward.notification.NewsFeed;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about.
 *
 * @param caseId null for all cases of the seller
 */
public record Topic(SellerId seller, @Nullable ReturnCaseId caseId) {

  boolean hears(NewsFeed.Changed changed) {
    return changed.seller().equals(seller) && (caseId == null || changed.caseId().equals(caseId));
  }
}
