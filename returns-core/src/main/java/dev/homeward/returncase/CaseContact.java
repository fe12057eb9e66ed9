package dev.homeward.returncase;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Whom a case is for, and where to write.
 *
 * @param customerRef the seller's own customer number
 * @param locale tag of the language to write in
 * @param country where the shopper is, ISO 3166-1 alpha-2
 * @param method how the goods travel, as chosen
 * @param overrideReason why staff filed it against the policy
 */
@Embeddable
public record CaseContact(
    @Nullable String customerRef,
    @Nullable String shopperName,
    @Nullable String email,
    @Nullable String locale,
    @JdbcTypeCode(SqlTypes.CHAR) @Column(length = 2) @Nullable String country,
    @Nullable String method,
    @Nullable String overrideReason) {

  /** Of a case that says nothing about it. */
  public static final CaseContact NONE = new CaseContact(null, null, null, null, null, null, null);
}
