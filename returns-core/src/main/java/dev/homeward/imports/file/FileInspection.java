package dev.homeward.imports.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Looks through a file before anything is read from it: packed or not, which characters, which
 * separator, whole or broken.
 */
public final class FileInspection {

  private static final int HEAD = 256 << 10;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  private FileInspection() {}

  /**
   * Looks at all of the file.
   *
   * @throws FileRefused where it is empty, binary, broken or unpacks to too much
   */
  public static FileShape inspect(Path file, FileLimits limits) {
    return inspect(file, limits, Long.MAX_VALUE);
  }

  /** Looks at the beginning only: enough to show a few rows. */
  public static FileShape glance(Path file, FileLimits limits) {
    return inspect(file, limits, HEAD);
  }

  private static FileShape inspect(Path file, FileLimits limits, long most) {
    try (InputStream raw = Files.newInputStream(file)) {
      byte[] start = raw.readNBytes(4);
      boolean gzip = start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b;
      refuseSpreadsheets(start);
      try (InputStream in = unpacked(Files.newInputStream(file), gzip, limits)) {
        return look(in, gzip, most);
      }
    } catch (EOFException | ZipException e) {
      throw new FileRefused("import.file-gzip-broken");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CountingInput unpacked(InputStream raw, boolean gzip, FileLimits limits)
      throws IOException {
    CountingInput packed = new CountingInput(raw, count -> {});
    InputStream in = gzip ? new GZIPInputStream(packed, 64 << 10) : packed;
    return CountingInput.limited(in, packed, limits);
  }

  private static FileShape look(InputStream in, boolean gzip, long most) throws IOException {
    byte[] head = in.readNBytes(HEAD);
    if (head.length == 0) {
      throw new FileRefused("import.file-empty");
    }
    refuseSpreadsheets(head);
    Bom bom = Bom.of(head);
    Utf8Check utf8 = new Utf8Check();
    byte[] buffer = Arrays.copyOf(head, head.length);
    byte last = 0;
    long seen = 0;
    for (int n = head.length; n > 0; n = seen < most ? in.read(buffer) : 0) {
      if (!bom.wide()) {
        refuseBinary(buffer, n);
      }
      utf8.accept(buffer, n);
      last = buffer[n - 1];
      seen += n;
    }
    Charset charset = bom.charsetOr(utf8.valid() ? StandardCharsets.UTF_8 : WINDOWS);
    char separator = separator(new String(head, bom.length(), head.length - bom.length(), charset));
    boolean cutOff = !bom.wide() && last != '\n' && last != '\r';
    return new FileShape(gzip, charset, bom.length(), separator, cutOff);
  }

  private static void refuseSpreadsheets(byte[] start) {
    boolean zip = start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] < 9;
    boolean oldExcel = start.length > 3 && start[0] == (byte) 0xD0 && start[1] == (byte) 0xCF;
    if (zip || oldExcel) {
      throw new FileRefused("import.file-spreadsheet");
    }
  }

  private static void refuseBinary(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        throw new FileRefused("import.file-binary");
      }
    }
  }

  /** The separator that splits the first row into most fields, quoted text left out. */
  private static char separator(String text) {
    int[] counts = new int[SEPARATORS.length];
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '\n' || c == '\r') && i > 0) {
        break;
      } else if (!quoted) {
        for (int s = 0; s < SEPARATORS.length; s++) {
          counts[s] += c == SEPARATORS[s] ? 1 : 0;
        }
      }
    }
    int best = 0;
    for (int s = 1; s < counts.length; s++) {
      best = counts[s] > counts[best] ? s : best;
    }
    return SEPARATORS[best];
  }
}
