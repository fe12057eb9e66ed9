package dev.homeward.web.ops.scans;

import java.util.List;
import org.springframework.ui.Model;

/** A page of a list that was asked for with one row more, to see whether another one follows. */
final class Page {

  private Page() {}

  /** Adds the rows, and as {@code last} the one behind which the next page starts, if any. */
  static <T> List<T> add(Model model, String name, List<T> found, int size) {
    boolean more = found.size() > size;
    List<T> page = more ? found.subList(0, size) : found;
    model.addAttribute(name, page);
    model.addAttribute("last", more ? page.getLast() : null);
    return page;
  }
}
