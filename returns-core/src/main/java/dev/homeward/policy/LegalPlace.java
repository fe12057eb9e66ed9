package dev.homeward.policy;

import java.time.ZoneId;

/**
 * Where a shopper is, as the law sees it: territories may have rules, days and a clock that are not
 * those of the country in their address.
 *
 * @param code of the country or territory, such as {@code DE} or {@code ES-CN}
 * @param law code of the country whose law holds there; itself where that is not on file
 * @param zone in which its days are counted
 */
public record LegalPlace(String code, String law, ZoneId zone, WorkingDays days) {}
