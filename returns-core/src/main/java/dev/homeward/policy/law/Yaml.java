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
public final class Yaml {

  private static final int LONGEST = 200_000;
  private static final int DEEPEST = 6;
  private static final int INDENT_OF_RULES = 4;

  private Yaml() {}

  /** Returns the mapping that a text is; null, and why in the problems, where it is none. */
  public static @Nullable MappingNode mapping(String file, String text, List<LawProblem> problems) {
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

  /** Returns the lines of a mapping in a list of a text, moved to the left edge. */
  public static String block(String text, MappingNode rule) {
    int from = rule.getStartMark().getLine();
    int last = lastLine(rule) + 1;
    return text.lines()
            .skip(from)
            .limit(last - from)
            .map(line -> line.length() < INDENT_OF_RULES ? "" : line.substring(INDENT_OF_RULES))
            .reduce("", (all, line) -> all + line + "\n")
            .stripTrailing()
        + "\n";
  }

  /**
   * A mapping by itself ends only where the next one begins; what is last in it ends where it does.
   */
  private static int lastLine(Node node) {
    return node instanceof MappingNode mapping && !mapping.getValue().isEmpty()
        ? lastLine(mapping.getValue().getLast().getValueNode())
        : node.getEndMark().getLine();
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
