package dev.homeward.web.support;

import dev.homeward.inspection.Grade;
import dev.homeward.routing.Capability;
import dev.homeward.routing.plan.Block;
import dev.homeward.routing.plan.Term;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.Money;
import java.math.BigDecimal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in words what a term was computed from, and why a way is closed. */
@Component
public class RouteWords {

  private final MessageSource messages;
  private final Formats formats;

  RouteWords(MessageSource messages, Formats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /** Such as {@code 1.2 kg, Germany to China by Post}. */
  public String how(Term term) {
    String text = text("routes.how." + term.kind(), term.how().stream().map(this::shown).toArray());
    return term.exchanged()
        ? text(
            "routes.exchanged", text, formats.money(term.original()), formats.number(term.rate()))
        : text;
  }

  /** Such as {@code The law forbids to destroy such goods in Germany}. */
  public String why(Block block) {
    return text(
        "routes.block." + block.code(), block.arguments().stream().map(this::shown).toArray());
  }

  private Object shown(Object value) {
    return switch (value) {
      case Money money -> formats.money(money);
      case BigDecimal percent -> formats.percent(percent.movePointLeft(2), 2);
      case CountryCode country -> formats.country(country);
      case Grade grade -> grade.name();
      case Capability capability -> text("routes.capability." + capability);
      default -> value;
    };
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }
}
