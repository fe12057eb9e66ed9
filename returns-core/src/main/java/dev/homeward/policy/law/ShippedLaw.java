package dev.homeward.policy.law;

import dev.homeward.policy.Statutes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The law that comes with the product: a file per jurisdiction. */
public final class ShippedLaw {

  static final List<String> JURISDICTIONS =
      List.of(
          "EU", "GB", "CH", "NO", "US", "CA", "MX", "BR", "AU", "NZ", "JP", "KR", "CN", "HK", "TW",
          "SG", "IN", "AE", "SA", "TR");

  private static final List<DatedRule> RULES = read();

  private ShippedLaw() {}

  /** Returns the law as it was shipped, whatever operators made of it. */
  public static Statutes statutes() {
    return LawIndex.of(
        IntStream.range(0, RULES.size())
            .mapToObj(number -> new LawIndex.Numbered(RULES.get(number), number, false))
            .toList());
  }

  /** Returns every dated rule of the files. */
  static List<DatedRule> rules() {
    return RULES;
  }

  private static List<DatedRule> read() {
    List<DatedRule> rules = new ArrayList<>();
    List<LawProblem> problems = new ArrayList<>();
    for (String jurisdiction : JURISDICTIONS) {
      String file = file(jurisdiction);
      LawFile read = LawFile.read(file, LawResources.text(file));
      rules.addAll(read.rules());
      problems.addAll(read.problems());
    }
    if (problems.isEmpty()) {
      problems.addAll(LawFile.overlaps(rules));
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return List.copyOf(rules);
  }

  static String file(String jurisdiction) {
    return jurisdiction.toLowerCase(Locale.ROOT) + ".yaml";
  }
}
