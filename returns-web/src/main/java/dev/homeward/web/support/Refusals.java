package dev.homeward.web.support;

import dev.homeward.shared.BusinessRuleViolation;
import java.util.Map;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Shows a broken business rule in the form that broke it. */
public final class Refusals {

  private Refusals() {}

  /** Adds the refusal to the summary above the form. */
  public static void add(BindingResult form, BusinessRuleViolation refusal) {
    form.addError(
        new ObjectError(
            form.getObjectName(), codes(refusal), refusal.arguments().toArray(), refusal.code()));
  }

  /** Adds the refusal to one field of the form, which keeps what was typed. */
  public static void add(BindingResult form, String field, BusinessRuleViolation refusal) {
    form.addError(
        new FieldError(
            form.getObjectName(),
            field,
            form.getFieldValue(field),
            false,
            codes(refusal),
            refusal.arguments().toArray(),
            refusal.code()));
  }

  /**
   * Adds the refusal to the field that it is about, else to the summary.
   *
   * @param fields code of the rule to name of the field
   */
  public static void add(
      BindingResult form, Map<String, String> fields, BusinessRuleViolation refusal) {
    String field = fields.get(refusal.code());
    if (field == null) {
      add(form, refusal);
    } else {
      add(form, field, refusal);
    }
  }

  private static String[] codes(BusinessRuleViolation refusal) {
    return new String[] {"error." + refusal.code()};
  }
}
