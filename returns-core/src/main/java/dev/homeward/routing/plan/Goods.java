package dev.homeward.routing.plan;

import dev.homeward.inspection.Authenticity;
import dev.homeward.inspection.Grade;
import dev.homeward.shared.Money;
import dev.homeward.shared.ReturnLineId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Units of one line that are alike.
 *
 * @param grams of all units
 * @param weightKnown false where the article has no weight on file and a usual one is taken
 * @param worth what was paid for them without tax, in the currency of the plan
 * @param graded false where nobody has judged them and the grade follows from the reason
 * @param supplierAtFault whether the supplier is to blame, as judged or as claimed
 * @param flags of the article
 */
public record Goods(
    ReturnLineId line,
    String sku,
    String title,
    int units,
    int grams,
    boolean weightKnown,
    Money worth,
    Grade grade,
    boolean graded,
    Authenticity authenticity,
    boolean supplierAtFault,
    @Nullable String hsCode,
    @Nullable String category,
    Set<String> flags) {

  public Goods {
    flags = Set.copyOf(flags);
  }
}
