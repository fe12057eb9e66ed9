package dev.homeward.routing.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a way is closed.
 *
 * @param code of the text {@code routes.block.<code>}
 * @param law that forbids it; null where it is merely not possible
 */
public record Block(String code, List<Object> arguments, @Nullable BlockRule law) {

  public Block {
    arguments = List.copyOf(arguments);
  }

  static Block practical(String code, Object... arguments) {
    return new Block(code, List.of(arguments), null);
  }
}
