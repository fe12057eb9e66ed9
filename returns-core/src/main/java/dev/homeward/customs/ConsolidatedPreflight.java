package dev.homeward.customs;

import java.util.List;

/** Whether goods that travel together may be presented to customs as they are known. */
public sealed interface ConsolidatedPreflight {

  /** They stay within one customs and tax territory. */
  record NotNeeded() implements ConsolidatedPreflight {}

  /** Everything that customs must know is known. */
  record Ready(Consolidated goods, List<Gap> advice) implements ConsolidatedPreflight {

    public Ready {
      advice = List.copyOf(advice);
    }
  }

  /** Something is missing that customs insist on. */
  record Incomplete(List<Gap> gaps, List<Gap> advice) implements ConsolidatedPreflight {

    public Incomplete {
      gaps = List.copyOf(gaps);
      advice = List.copyOf(advice);
    }
  }
}
