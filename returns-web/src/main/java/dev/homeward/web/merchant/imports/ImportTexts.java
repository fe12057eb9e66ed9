package dev.homeward.web.merchant.imports;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.MeasureUnit;
import dev.homeward.imports.ImportState;
import dev.homeward.shared.BusinessRuleViolation;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words and signs of imports; templates reach it as {@code importTexts}. */
@Component
public class ImportTexts {

  private static final double THOUSAND = 1_000;

  private final MessageSource messages;

  ImportTexts(MessageSource messages) {
    this.messages = messages;
  }

  /** Such as {@code 45 kB}. */
  public String size(long bytes) {
    boolean large = bytes >= THOUSAND * THOUSAND;
    return NumberFormatter.withLocale(LocaleContextHolder.getLocale())
        .unit(large ? MeasureUnit.MEGABYTE : MeasureUnit.KILOBYTE)
        .precision(Precision.maxFraction(1))
        .format(large ? bytes / THOUSAND / THOUSAND : bytes / THOUSAND)
        .toString();
  }

  /** What a code of a refusal, a rejection or a warning means. */
  public String reason(String code, List<?> arguments) {
    Locale locale = LocaleContextHolder.getLocale();
    return String.valueOf(messages.getMessage("error." + code, arguments.toArray(), code, locale));
  }

  public String reason(BusinessRuleViolation problem) {
    return reason(problem.code(), problem.arguments());
  }

  /** What a code of many rows means, without the values of one of them. */
  public String reason(String code) {
    Locale locale = LocaleContextHolder.getLocale();
    String column = messages.getMessage("imports.any-column", null, locale);
    return reason(code, List.of(column, "…", "…"));
  }

  /** What became of a row. */
  public String lineClass(String code) {
    return String.valueOf(
        messages.getMessage("imports.class." + code, null, code, LocaleContextHolder.getLocale()));
  }

  public String tone(ImportState state) {
    return switch (state) {
      case UPLOADED, CANCELLED -> "neutral";
      case CHECKED -> "warn";
      case CHECKING, QUEUED, RUNNING -> "info";
      case DONE -> "ok";
      case FAILED -> "bad";
    };
  }

  public String icon(ImportState state) {
    return switch (state) {
      case UPLOADED -> "upload";
      case CHECKED -> "eye";
      case CHECKING, RUNNING -> "refresh";
      case QUEUED -> "clock";
      case DONE -> "circle-check";
      case FAILED -> "alert-circle";
      case CANCELLED -> "circle-x";
    };
  }
}
