package dev.homeward.web.support;

import dev.homeward.shipping.number.NumberVerdict;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Why a tracking number was not taken, as it is said to who typed it.
 *
 * @param code of the text {@code error.<code>}
 * @param carrier that the text names
 * @param proposed carrier whose number it is; null where nobody is proposed
 * @param insist whether it may be the number of the carrier named all the same
 */
public record NumberDoubt(
    String code, String carrier, @Nullable String proposed, boolean insist, String typed)
    implements Serializable {

  /**
   * Puts a verdict into words.
   *
   * @param typed name of the carrier, as it was typed
   */
  public static NumberDoubt of(NumberVerdict verdict, String typed) {
    return switch (verdict) {
      case NumberVerdict.WrongDigit wrong ->
          new NumberDoubt("label.number-digit", wrong.carrier(), null, false, typed);
      case NumberVerdict.NoSuchShape none ->
          new NumberDoubt("label.number-shape", none.carrier(), null, false, typed);
      case NumberVerdict.OtherCarrier other ->
          new NumberDoubt(
              "label.number-other", other.carrier(), other.carrier(), !other.sure(), typed);
      case NumberVerdict.Fits _, NumberVerdict.Unchecked _ ->
          throw new IllegalArgumentException("nothing to doubt");
    };
  }

  /** Returns the key of what is said. */
  public String text() {
    return "error." + code;
  }
}
