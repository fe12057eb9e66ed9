package dev.homeward.customs;

import dev.homeward.customs.regime.Remedy;
import dev.homeward.customs.regime.Remedy.Evidence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says which papers of a claim are on file. */
public final class EvidenceOnFile {

  private EvidenceOnFile() {}

  /**
   * Returns what a remedy asks for and is not on file, by name.
   *
   * @param exportProof null while there is none: there can be none before the goods have left
   */
  public static List<String> missing(
      Remedy remedy, @Nullable ImportEntry entry, @Nullable String exportProof) {
    return remedy.evidence().stream()
        .filter(each -> !onFile(each, entry, exportProof))
        .map(Enum::name)
        .sorted()
        .toList();
  }

  private static boolean onFile(
      Evidence evidence, @Nullable ImportEntry entry, @Nullable String exportProof) {
    if (evidence == Evidence.EXPORT_PROOF) {
      return exportProof != null;
    }
    return entry != null
        && switch (evidence) {
          case ENTRY, EXPORT_PROOF -> true;
          case ORIGINAL_TRACKING -> entry.trackingNumber() != null;
          case INVOICE -> entry.invoice() != null;
          case EXPORT_DATE -> entry.exportedOn() != null;
          case EXPORT_NUMBER -> entry.exportNumber() != null;
        };
  }
}
