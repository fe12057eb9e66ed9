package dev.homeward.returncase;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a return was filed; those of the past were not. */
@Embeddable
class FilingMark {

  private @Nullable UUID requestKey;

  @Enumerated(EnumType.STRING)
  private @Nullable FiledBy filedBy;

  private @Nullable String orderNumber;

  /** For JPA. */
  protected FilingMark() {}

  FilingMark(UUID requestKey, FiledBy filedBy, String orderNumber) {
    this.requestKey = requestKey;
    this.filedBy = filedBy;
    this.orderNumber = orderNumber;
  }

  @Nullable UUID requestKey() {
    return requestKey;
  }

  @Nullable FiledBy filedBy() {
    return filedBy;
  }

  @Nullable String orderNumber() {
    return orderNumber;
  }
}
