package dev.homeward.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.homeward.database.WithTestDatabase;
import dev.homeward.shared.SellerId;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The invoices of a real shop, where they are at hand: 116 daily files. */
@SpringBootTest
@WithTestDatabase
@Import({ImportFixtures.class, ImportFixtures.NobodyWorks.class})
class RealInvoicesTests {

  private static final Path FILES = Path.of("../../shared/data/online-retail");

  @Autowired private ImportFixtures fixtures;

  @Test
  void addsUpToTheShopsOwnTotals() throws IOException {
    assumeTrue(Files.isDirectory(FILES), "the files are not here");
    SellerId seller = fixtures.seller();
    Map<String, Long> lines = new HashMap<>();
    TreeSet<String> unmapped = new TreeSet<>();
    BigDecimal total = BigDecimal.ZERO;
    for (Path file : files()) {
      ImportView view;
      try (InputStream in = Files.newInputStream(file)) {
        view = fixtures.run(seller, null, in);
      }
      assertThat(view.summary().state()).as("%s", view.summary()).isEqualTo(ImportState.DONE);
      assertThat(view.rowsRejected()).as("%s", fixtures.rejections(view)).isZero();
      ImportReport report = view.report();
      lines.merge("READ", report.rowsRead(), Long::sum);
      lines.merge("PURCHASE", report.purchaseLines(), Long::sum);
      lines.merge("RETURN", report.returnLines(), Long::sum);
      lines.merge("SERVICES", report.serviceLines(), Long::sum);
      report.setAside().forEach((k, v) -> lines.merge(k, v.lines(), Long::sum));
      unmapped.addAll(report.unmappedCountries().keySet());
      total = total.add(report.controlTotals().get("GBP"));
    }
    assertThat(lines)
        .containsOnly(
            Map.entry("READ", 171_999L),
            Map.entry("PURCHASE", 167_790L),
            Map.entry("RETURN", 3_162L),
            Map.entry("WRITE_OFF", 534L),
            Map.entry("ZERO_PRICE", 513L),
            Map.entry("SERVICES", 1_020L));
    assertThat(unmapped).containsExactly("Channel Islands", "European Community");
    assertThat(total.setScale(2, RoundingMode.HALF_UP)).isEqualTo("2983494.13");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files.sorted().toList();
    }
  }
}
