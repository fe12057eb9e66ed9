package dev.homeward.analytics.rating.facts;

import dev.homeward.oversight.Attribution;
import java.util.List;

/** What people decided about returned lines; it goes before any verdict or reason. */
@FunctionalInterface
public interface DecidedLines {

  List<Attribution> all();
}
