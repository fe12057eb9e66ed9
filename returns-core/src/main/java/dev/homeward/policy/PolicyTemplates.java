package dev.homeward.policy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Policies to start from, by market: {@code policy-templates.csv}. */
public final class PolicyTemplates {

  private static final String DEFAULT = "default";
  private static final Map<String, PolicyTerms> TEMPLATES = read();

  private PolicyTemplates() {}

  /** Returns the templates by name: eu, uk, us, cn, jp. */
  public static Map<String, PolicyTerms> all() {
    Map<String, PolicyTerms> templates = new LinkedHashMap<>(TEMPLATES);
    templates.remove(DEFAULT);
    return templates;
  }

  /** Returns what the platform asks of sellers that have published nothing. */
  public static PolicyTerms standard() {
    return Objects.requireNonNull(TEMPLATES.get(DEFAULT));
  }

  /** Returns the platform's terms without what they except: to begin a policy of rules with. */
  public static PolicyTerms plain() {
    return standard().withoutExceptions();
  }

  private static Map<String, PolicyTerms> read() {
    Map<String, PolicyTerms> templates = new LinkedHashMap<>();
    RuleFile.read("policy-templates.csv", row -> Map.entry(row.getField("template"), terms(row)))
        .forEach(template -> templates.put(template.getKey(), template.getValue()));
    return templates;
  }

  private static PolicyTerms terms(NamedCsvRecord row) {
    return new PolicyTerms(
        Integer.valueOf(row.getField("days")),
        Payer.valueOf(row.getField("return_paid_by")),
        List.of(),
        new BigDecimal(row.getField("restocking_percent")),
        new BigDecimal(row.getField("keep_percent")),
        RefundOutbound.valueOf(row.getField("refund_outbound")),
        Integer.parseInt(row.getField("refund_days")),
        RefundClock.valueOf(row.getField("refund_clock")),
        Integer.parseInt(row.getField("send_back_days")),
        Approval.valueOf(row.getField("approval")),
        RuleFile.words(row, "resolutions"),
        Set.of(),
        RuleFile.words(row, "excluded_flags"),
        List.of(),
        ReturnMethod.ALL);
  }
}
