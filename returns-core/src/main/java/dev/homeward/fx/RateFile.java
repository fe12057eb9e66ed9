package dev.homeward.fx;

import dev.homeward.fx.RateImport.Reason;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of euro reference rates as the ECB publishes it, line by line: a header {@code
 * Date,USD,...}, then a line per day with what one euro buys, {@code N/A} where there is none. The
 * history writes {@code 2011-04-28}, the daily file {@code 28 April 2011} and blanks after commas;
 * both end their lines with a comma, and both also come zipped.
 */
final class RateFile {

  /** Takes in one rate. */
  interface Receiver {
    void rate(Currency currency, LocalDate day, BigDecimal perEuro);
  }

  private static final int MOST_BYTES = 64 << 20;
  private static final DateTimeFormatter DAILY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final BufferedReader lines;
  private int line;

  private RateFile(InputStream csv) {
    this.lines =
        new BufferedReader(new InputStreamReader(new Limited(csv), StandardCharsets.UTF_8));
  }

  /**
   * Hands over all rates in the order of the file.
   *
   * @throws UnreadableRates at the first line that is not as it should be
   */
  static void read(InputStream file, Receiver receiver) throws IOException {
    new RateFile(unpacked(file)).read(receiver);
  }

  private static InputStream unpacked(InputStream file) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(file);
    buffered.mark(4);
    byte[] start = buffered.readNBytes(4);
    buffered.reset();
    if (!Arrays.equals(start, new byte[] {'P', 'K', 3, 4})) {
      return buffered;
    }
    ZipInputStream archive = new ZipInputStream(buffered);
    for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
      if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
        return archive;
      }
    }
    throw new UnreadableRates(Reason.BAD_ARCHIVE, 0, "");
  }

  private void read(Receiver receiver) throws IOException {
    try {
      List<Currency> currencies = header();
      for (String text = next(); text != null; text = next()) {
        if (!text.isBlank()) {
          readDay(fields(text), currencies, receiver);
        }
      }
    } catch (ZipException e) {
      throw new UnreadableRates(Reason.BAD_ARCHIVE, 0, "");
    }
  }

  private List<Currency> header() throws IOException {
    String text = next();
    if (text == null) {
      throw new UnreadableRates(Reason.EMPTY, 0, "");
    }
    List<String> names = fields(text.startsWith("\uFEFF") ? text.substring(1) : text);
    if (!names.getFirst().equalsIgnoreCase("Date") || names.size() < 2) {
      throw refused(Reason.NOT_A_RATE_FILE, names.getFirst());
    }
    List<Currency> currencies = new ArrayList<>();
    for (String name : names.subList(1, names.size())) {
      try {
        currencies.add(Currency.getInstance(name));
      } catch (IllegalArgumentException e) {
        throw refused(Reason.UNKNOWN_CURRENCY, name);
      }
    }
    return currencies;
  }

  private void readDay(List<String> fields, List<Currency> currencies, Receiver receiver) {
    if (fields.size() != currencies.size() + 1) {
      throw refused(Reason.WRONG_FIELDS, String.valueOf(fields.size()));
    }
    LocalDate day = day(fields.getFirst());
    for (int i = 0; i < currencies.size(); i++) {
      String rate = fields.get(i + 1);
      if (!rate.isEmpty() && !rate.equalsIgnoreCase("N/A")) {
        receiver.rate(currencies.get(i), day, rate(rate));
      }
    }
  }

  private LocalDate day(String text) {
    try {
      boolean daily = text.indexOf(' ') > 0;
      return daily ? LocalDate.parse(text, DAILY) : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw refused(Reason.NOT_A_DATE, text);
    }
  }

  private BigDecimal rate(String text) {
    if (text.matches("[0-9]{1,12}(\\.[0-9]{1,8})?")) {
      BigDecimal rate = new BigDecimal(text);
      if (rate.signum() > 0) {
        return rate;
      }
    }
    throw refused(Reason.NOT_A_RATE, text);
  }

  private @Nullable String next() throws IOException {
    line++;
    return lines.readLine();
  }

  private static List<String> fields(String text) {
    List<String> fields =
        new ArrayList<>(Arrays.stream(text.split(",", -1)).map(String::strip).toList());
    if (fields.size() > 1 && fields.getLast().isEmpty()) {
      fields.removeLast();
    }
    return fields;
  }

  private UnreadableRates refused(Reason reason, String found) {
    return new UnreadableRates(reason, line, found.length() > 40 ? found.substring(0, 40) : found);
  }

  /** Stops a file that unpacks without end, before it fills the memory as one long line. */
  private static final class Limited extends FilterInputStream {

    private long left = MOST_BYTES;

    private Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new UnreadableRates(Reason.TOO_LARGE, 0, "");
      }
    }
  }
}
