package dev.homeward.customs;

import java.util.List;

/** Whether a parcel may be presented to customs as it is known. */
public sealed interface Preflight {

  /** It stays within one customs and tax territory: nobody asks for papers. */
  record NotNeeded() implements Preflight {}

  /**
   * Everything that customs must know is known.
   *
   * @param advice what is not known and would save money or time
   */
  record Ready(Declaration declaration, List<Gap> advice) implements Preflight {

    public Ready {
      advice = List.copyOf(advice);
    }
  }

  /**
   * Something is missing that carriers and customs insist on: no label may be bought.
   *
   * @param advice what is missing as well, and could be left
   */
  record Incomplete(List<Gap> gaps, List<Gap> advice) implements Preflight {

    public Incomplete {
      gaps = List.copyOf(gaps);
      advice = List.copyOf(advice);
    }
  }
}
