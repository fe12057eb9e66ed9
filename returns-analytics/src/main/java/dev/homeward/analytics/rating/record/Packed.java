package dev.homeward.analytics.rating.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values as compressed JSON: small enough to be kept for every seller and day, and legible with
 * common tools. Doubles are written with as many digits as it takes to read the same bits again.
 */
final class Packed {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Packed() {}

  static byte[] pack(Object value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(JSON.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static <T> T unpack(byte[] bytes, Class<T> type) {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return JSON.readValue(zip.readAllBytes(), type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
