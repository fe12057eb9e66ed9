package dev.homeward.imports;

import dev.homeward.imports.file.FileLimits;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of imports, {@code homeward.imports.*}.
 *
 * @param maxUncompressedSize most bytes a file may unpack to
 * @param maxCompressionRatio most bytes unpacked per byte packed, beyond the first 64 MB
 * @param chunkLines lines recorded per transaction, about
 * @param maxLinesPerOrder longest order
 * @param maxListedRejections rows listed in the error file; more are only counted
 */
@ConfigurationProperties("homeward.imports")
record ImportSettings(
    @DefaultValue("8GB") DataSize maxUncompressedSize,
    @DefaultValue("200") int maxCompressionRatio,
    @DefaultValue("3000") int chunkLines,
    @DefaultValue("10000") int maxLinesPerOrder,
    @DefaultValue("100000") int maxListedRejections) {

  FileLimits limits() {
    return new FileLimits(maxUncompressedSize.toBytes(), maxCompressionRatio);
  }

  static Path folder(Path dataDir) {
    return dataDir.resolve("imports");
  }
}
