package dev.homeward.routing.plan;

import dev.homeward.routing.Hub;
import dev.homeward.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One way for some goods: what it is worth, or why it is closed. */
public sealed interface RouteOption {

  Route route();

  /**
   * A way that can be taken.
   *
   * @param hub that it leads through; null where there is none
   * @param net the sum of the terms
   * @param days until the goods are where they can be judged or sold
   */
  record Open(Route route, @Nullable Hub hub, List<Term> terms, Money net, int days)
      implements RouteOption {

    public Open {
      terms = List.copyOf(terms);
    }
  }

  /** A way that is closed, with every reason. */
  record Closed(Route route, @Nullable Hub hub, List<Block> blocks) implements RouteOption {

    public Closed {
      blocks = List.copyOf(blocks);
    }

    /** Says whether it is the law that closes it. */
    public boolean byLaw() {
      return blocks.stream().anyMatch(block -> block.law() != null);
    }
  }
}
