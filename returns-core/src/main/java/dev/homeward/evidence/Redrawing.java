package dev.homeward.evidence;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import dev.homeward.shared.BusinessRuleViolation;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.filters.ImageFilter;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * Draws a picture anew from its pixels, so that nothing else of the file remains: no place, no
 * camera, no second content.
 */
final class Redrawing {

  private static final Set<String> TYPES = Set.of("jpeg", "png", "webp");
  private static final int UPRIGHT = 1;

  /** The WebP decoder looks a little ahead of the last byte. */
  private static final int MARGIN = 64;

  private static final long MOST_PIXELS = 50_000_000;
  private static final double QUALITY = 0.85;

  private Redrawing() {}

  /**
   * @throws BusinessRuleViolation for what is no picture of a known type, too large, or broken
   */
  static Photo of(byte[] file) {
    try {
      BufferedImage upright = fitted(turned(decoded(file), file), PhotoSize.FULL);
      return new Photo(jpeg(upright), jpeg(fitted(upright, PhotoSize.SMALL)));
    } catch (BusinessRuleViolation refusal) {
      throw refusal;
    } catch (IOException | RuntimeException e) {
      // Readers meet nonsense with whatever exception it happens to cause.
      throw new BusinessRuleViolation("photo.broken");
    }
  }

  /** By what the file says of itself in its first bytes; its name and announced type are not. */
  private static ImageReader reader(ImageInputStream input) {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (TYPES.contains(type(reader))) {
        return reader;
      }
      reader.dispose();
    }
    throw new BusinessRuleViolation("photo.wrong-type");
  }

  private static String type(ImageReader reader) {
    try {
      return reader.getFormatName().toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      return "";
    }
  }

  private static BufferedImage decoded(byte[] file) throws IOException {
    try (ImageInputStream input = stream(Arrays.copyOf(file, file.length + MARGIN))) {
      ImageReader reader = reader(input);
      try {
        // Metadata is skipped: a text that unpacks to gigabytes is never unpacked.
        reader.setInput(input, true, true);
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
          throw new BusinessRuleViolation("photo.too-many-pixels", MOST_PIXELS / 1_000_000);
        }
        // Of a picture far larger than what is kept, every n-th pixel is enough.
        int step = Math.max(1, Math.max(width, height) / (2 * PhotoSize.FULL.longest()));
        ImageReadParam every = reader.getDefaultReadParam();
        every.setSourceSubsampling(step, step, 0, 0);
        return onWhite(reader.read(0, every));
      } finally {
        reader.dispose();
      }
    }
  }

  /** JPEG knows neither transparency nor most colour spaces that pictures come in. */
  private static BufferedImage onWhite(BufferedImage picture) {
    BufferedImage plain =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = plain.createGraphics();
    try {
      pen.drawImage(picture, 0, 0, Color.WHITE, null);
    } finally {
      pen.dispose();
    }
    return plain;
  }

  /** Cameras store as they were held, and say so beside. */
  private static BufferedImage turned(BufferedImage picture, byte[] file) {
    ImageFilter filter =
        ExifFilterUtils.getFilterForOrientation(Orientation.typeOf(orientation(file)));
    return filter == null ? picture : filter.apply(picture);
  }

  private static int orientation(byte[] file) {
    try (ImageInputStream input = stream(file)) {
      for (JPEGSegment segment : JPEGSegmentUtil.readSegments(input, JPEG.APP1, "Exif")) {
        InputStream exif = segment.data();
        exif.skipNBytes(1);
        Entry entry = tags(exif.readAllBytes()).getEntryById(TIFF.TAG_ORIENTATION);
        if (entry != null && entry.getValue() instanceof Number number) {
          return number.intValue();
        }
      }
    } catch (IOException | RuntimeException e) {
      return UPRIGHT; // Metadata that nobody understands is no reason to refuse a picture.
    }
    return UPRIGHT;
  }

  private static Directory tags(byte[] exif) throws IOException {
    try (ImageInputStream input = stream(exif)) {
      return new TIFFReader().read(input);
    }
  }

  private static BufferedImage fitted(BufferedImage picture, PhotoSize size) throws IOException {
    int longest = Math.max(picture.getWidth(), picture.getHeight());
    return longest <= size.longest()
        ? picture
        : Thumbnails.of(picture).size(size.longest(), size.longest()).asBufferedImage();
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Thumbnails.of(picture)
        .scale(1)
        .outputFormat("jpg")
        .outputQuality(QUALITY)
        .toOutputStream(bytes);
    return bytes.toByteArray();
  }

  private static ImageInputStream stream(byte[] file) {
    return new MemoryCacheImageInputStream(new ByteArrayInputStream(file));
  }
}
