package dev.homeward.policy.law;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one mapping; whatever is wrong with them is noted with its line. */
public final class Fields {

  private static final Pattern URL = Pattern.compile("https?://\\S{4,300}");
  private static final int LONGEST_TEXT = 2_000;
  private static final LocalDate EARLIEST = LocalDate.of(1804, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

  private final String file;
  private final int line;
  private final Map<String, Node> values;
  private final List<LawProblem> problems;

  private Fields(String file, int line, Map<String, Node> values, List<LawProblem> problems) {
    this.file = file;
    this.line = line;
    this.values = values;
    this.problems = problems;
  }

  public static Fields of(String file, MappingNode mapping, List<LawProblem> problems) {
    Map<String, Node> values = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (values.put(name, tuple.getValueNode()) != null) {
        problems.add(LawProblem.at(file, lineOf(key), "twice", name));
      }
    }
    return new Fields(file, lineOf(mapping), values, problems);
  }

  /** Returns the fields of a mapping of the same text, whose problems go where those of this do. */
  public Fields inside(MappingNode mapping) {
    return of(file, mapping, problems);
  }

  /** Returns these fields, those of another mapping in their place where it has them. */
  Fields with(Fields others) {
    Map<String, Node> all = new LinkedHashMap<>(values);
    all.putAll(others.values);
    return new Fields(file, others.line, all, problems);
  }

  public int line() {
    return line;
  }

  int line(String name) {
    Node value = values.get(name);
    return value == null ? line : lineOf(value);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** Notes every field that is not among those there are. */
  public void only(Set<String> names) {
    values.forEach((name, value) -> {
      if (!names.contains(name)) {
        problems.add(LawProblem.at(file, lineOf(value), "unknown-field", name));
      }
    });
  }

  public void problem(String name, String code, String... arguments) {
    problems.add(LawProblem.at(file, line(name), code, arguments));
  }

  public String text(String name) {
    String text = scalar(name);
    if (text == null || text.isBlank()) {
      problem(name, "missing", name);
      return "";
    }
    if (text.length() > LONGEST_TEXT) {
      problem(name, "too-long", name);
    }
    return text.strip();
  }

  String url(String name) {
    String text = text(name);
    if (!text.isEmpty() && !URL.matcher(text).matches()) {
      problem(name, "not-a-url", name, text);
    }
    return text;
  }

  public boolean truth(String name) {
    String text = scalar(name);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      problem(name, "not-a-truth", name, text);
    }
    return "true".equals(text);
  }

  public int number(String name, int usual, int least, int most) {
    String text = scalar(name);
    if (text == null) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
      outOfRange(name, text, least, most);
    } catch (NumberFormatException e) {
      problem(name, "not-a-number", name, text);
    }
    return usual;
  }

  public @Nullable BigDecimal percent(String name) {
    String text = scalar(name);
    if (text == null) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(100)) > 0) {
        outOfRange(name, text, 0, 100);
      }
      return number;
    } catch (NumberFormatException e) {
      problem(name, "not-a-number", name, text);
      return null;
    }
  }

  public @Nullable LocalDate date(String name) {
    String text = scalar(name);
    if (text == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      if (!date.isBefore(EARLIEST) && !date.isAfter(LATEST)) {
        return date;
      }
    } catch (DateTimeException e) {
      // Said below, as for a day out of all reason.
    }
    problem(name, "not-a-date", name, text);
    return null;
  }

  /** Returns a period such as {@code P14D}: of one unit, and of days up to the most. */
  public @Nullable Period period(String name, int mostDays) {
    String text = scalar(name);
    if (text == null || text.equals("none")) {
      return null;
    }
    try {
      Period period = Period.parse(text);
      long days = ChronoUnit.DAYS.between(LocalDate.EPOCH, LocalDate.EPOCH.plus(period));
      if (days >= 1 && days <= mostDays) {
        return period;
      }
      problem(name, "period-out-of-range", name, text, String.valueOf(mostDays));
    } catch (DateTimeException | ArithmeticException e) {
      problem(name, "not-a-period", name, text);
    }
    return null;
  }

  public <E extends Enum<E>> E choice(String name, Class<E> type, @Nullable E usual) {
    E[] all = type.getEnumConstants();
    String text = scalar(name);
    for (E each : all) {
      if (each.name().equals(text)) {
        return each;
      }
    }
    if (text != null || usual == null) {
      String known = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
      problem(
          name, text == null ? "missing" : "not-a-choice", name, text == null ? "" : text, known);
    }
    return usual == null ? all[0] : usual;
  }

  /** Returns the words of a list; those that are not known are noted. */
  public Set<String> words(String name, Predicate<String> known, String code) {
    Set<String> words = new TreeSet<>();
    for (Node each : list(name)) {
      String word = each instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!known.test(word)) {
        problems.add(LawProblem.at(file, lineOf(each), code, word));
      } else if (!words.add(word)) {
        problems.add(LawProblem.at(file, lineOf(each), "twice", word));
      }
    }
    return words;
  }

  /** Returns the mappings of a list, each with the place in the text where it stands. */
  public <T> List<T> mappings(String name, Function<MappingNode, T> reading) {
    return list(name).stream()
        .filter(each -> {
          if (!(each instanceof MappingNode)) {
            problems.add(LawProblem.at(file, lineOf(each), "no-mapping"));
          }
          return each instanceof MappingNode;
        })
        .map(each -> reading.apply((MappingNode) each))
        .toList();
  }

  /** Returns the fields of a mapping by its keys. */
  Map<String, Fields> named(String name) {
    Node value = values.get(name);
    Map<String, Fields> named = new LinkedHashMap<>();
    if (value instanceof MappingNode mapping) {
      Fields keys = of(file, mapping, problems);
      keys.values.forEach((key, each) -> {
        if (each instanceof MappingNode inner) {
          named.put(key, of(file, inner, problems));
        } else {
          problems.add(LawProblem.at(file, lineOf(each), "no-mapping"));
        }
      });
    } else if (value != null) {
      problem(name, "no-mapping");
    }
    return named;
  }

  private List<Node> list(String name) {
    Node value = values.get(name);
    if (value instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    if (value != null) {
      problem(name, "not-a-list", name);
    }
    return List.of();
  }

  private @Nullable String scalar(String name) {
    Node value = values.get(name);
    if (value == null || value instanceof ScalarNode) {
      return value instanceof ScalarNode scalar ? scalar.getValue() : null;
    }
    problem(name, "not-a-text", name);
    return null;
  }

  private void outOfRange(String name, String text, int least, int most) {
    problem(name, "out-of-range", name, text, String.valueOf(least), String.valueOf(most));
  }

  static int lineOf(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
