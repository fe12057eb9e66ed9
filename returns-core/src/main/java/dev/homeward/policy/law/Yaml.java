package dev.homeward.policy.law;

import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML as nodes that know their lines; nothing in a text becomes an object. */
final class Yaml {

  private static final int LONGEST = 200_000;
  private static final int DEEPEST = 6;

  private Yaml() {}

  /** Returns the mapping that a text is; null, and why in the problems, where it is none. */
  static @Nullable MappingNode mapping(String file, String text, List<LawProblem> problems) {
    try {
      Node node = compose(text);
      if (node instanceof MappingNode mapping) {
        return mapping;
      }
      problems.add(LawProblem.at(file, 1, "no-mapping"));
    } catch (MarkedYAMLException e) {
      problems.add(LawProblem.at(file, line(e), "malformed", String.valueOf(e.getProblem())));
    } catch (YAMLException e) {
      problems.add(LawProblem.at(file, 1, "malformed", String.valueOf(e.getMessage())));
    }
    return null;
  }

  /** What ends nowhere went wrong where it began. */
  private static int line(MarkedYAMLException e) {
    String problem = String.valueOf(e.getProblem());
    Mark begun = e.getContextMark();
    Mark found = e.getProblemMark();
    Mark mark = begun != null && problem.contains("end of stream") ? begun : found;
    return mark == null ? 1 : mark.getLine() + 1;
  }

  private static @Nullable Node compose(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(LONGEST);
    options.setNestingDepthLimit(DEEPEST);
    StreamReader reader = new StreamReader(new StringReader(text));
    return new Composer(new ParserImpl(reader, options), new Resolver(), options).getSingleNode();
  }
}
