package dev.homeward.shipping.number;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/**
 * Tells whose a tracking number can be, by the files {@code carriers/*.json} that Homeward comes
 * with and those in the folder {@code carriers} of the data directory, which are read at start.
 */
@Service
public class TrackingNumbers {

  private static final Logger LOG = LoggerFactory.getLogger(TrackingNumbers.class);

  private static final String POSTS = "s10";

  private final List<NumberFormat> formats = new ArrayList<>();

  TrackingNumbers(@Value("${homeward.data-dir:./data}") Path dataDirectory) {
    Path dropped = dataDirectory.resolve("carriers");
    if (Files.isDirectory(dropped)) {
      readDropped(dropped);
    }
    readShipped();
  }

  private void readShipped() {
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:carriers/*.json")) {
        try (InputStream in = file.getInputStream()) {
          formats.addAll(CarrierFile.read(in.readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that cannot be read must not keep the application from starting. */
  private void readDropped(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        try {
          formats.addAll(CarrierFile.read(Files.readAllBytes(file)));
        } catch (IOException | RuntimeException unreadable) {
          LOG.warn("the carriers' file {} is left out: {}", file, unreadable.getMessage());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all that a number can be, what a check digit speaks for first. */
  public List<RecognisedNumber> recognise(String typed) {
    return formats.stream()
        .map(format -> format.read(typed))
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(found -> !found.checked()))
        .distinct()
        .toList();
  }

  /** Returns the one carrier that a number can be of; empty if there are several, or none. */
  public Optional<RecognisedNumber> only(String typed) {
    List<RecognisedNumber> found = recognise(typed);
    List<RecognisedNumber> checked = found.stream().filter(RecognisedNumber::checked).toList();
    List<RecognisedNumber> likely = checked.isEmpty() ? found : checked;
    return likely.stream().map(RecognisedNumber::carrier).distinct().count() == 1
        ? Optional.of(likely.getFirst())
        : Optional.empty();
  }

  /**
   * Judges a number by the carrier that somebody named.
   *
   * @param carrier as people write it; blank for none
   */
  public NumberVerdict judge(String carrier, String typed) {
    List<NumberFormat> own = formats.stream().filter(format -> format.isOf(carrier)).toList();
    List<RecognisedNumber> found = recognise(typed);
    if (found.stream().anyMatch(one -> own.stream().anyMatch(one::isOf))) {
      return new NumberVerdict.Fits(carrier.strip());
    }
    Optional<String> almost =
        (own.isEmpty() ? telling(typed) : own.stream())
            .map(format -> format.misread(typed))
            .flatMap(Optional::stream)
            .findFirst();
    if (almost.isPresent() && found.stream().noneMatch(RecognisedNumber::checked)) {
      return new NumberVerdict.WrongDigit(almost.get());
    }
    return own.isEmpty()
        ? ofNobodyKnown(carrier.strip(), typed, found)
        : ofSomebodyElse(own.getFirst().carrierName(), typed);
  }

  /** Forms with letters are somebody's; digits alone can be of many. */
  private Stream<NumberFormat> telling(String typed) {
    return typed.chars().anyMatch(Character::isLetter) ? formats.stream() : Stream.empty();
  }

  private NumberVerdict ofSomebodyElse(String carrier, String typed) {
    return only(typed)
        .<NumberVerdict>map(other -> new NumberVerdict.OtherCarrier(other.carrierName(), true))
        .orElse(new NumberVerdict.NoSuchShape(carrier));
  }

  /** Every post, and many who work for posts, use the numbers of the postal union. */
  private NumberVerdict ofNobodyKnown(String carrier, String typed, List<RecognisedNumber> found) {
    if (carrier.isEmpty()) {
      return only(typed)
          .<NumberVerdict>map(one -> new NumberVerdict.Fits(one.carrierName()))
          .orElse(new NumberVerdict.Unchecked());
    }
    Optional<RecognisedNumber> other =
        only(typed).filter(one -> one.checked() && !one.carrier().equals(POSTS));
    if (other.isPresent() && typed.chars().anyMatch(Character::isLetter)) {
      return new NumberVerdict.OtherCarrier(other.get().carrierName(), false);
    }
    return found.stream().anyMatch(one -> one.carrier().equals(POSTS))
        ? new NumberVerdict.Fits(carrier)
        : new NumberVerdict.Unchecked();
  }
}
