package dev.homeward.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import dev.homeward.imports.mapping.Adjustments;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.SellerId;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Uploads and works off imports as a user and the job engine would, one after the other. */
@TestConfiguration
class ImportFixtures {

  private final Imports imports;
  private final ImportWorker worker;
  private final ImportReports reports;
  private final Sellers sellers;

  ImportFixtures(Imports imports, ImportWorker worker, ImportReports reports, Sellers sellers) {
    this.imports = imports;
    this.worker = worker;
    this.reports = reports;
    this.sellers = sellers;
  }

  /** Takes jobs down without doing them: the tests do that themselves. */
  @TestConfiguration
  static class NobodyWorks {

    @Bean
    SchedulerClient schedulerClient(DataSource dataSource) {
      return SchedulerClient.Builder.create(dataSource).build();
    }
  }

  SellerId seller() {
    return sellers
        .register(
            new NewSeller(
                "Seller " + UUID.randomUUID(),
                new CountryCode("GB"),
                Currency.getInstance("GBP"),
                ZoneId.of("Europe/London")))
        .id();
  }

  ImportView run(SellerId seller, @Nullable String profile, String csv) {
    return run(seller, profile, csv.getBytes(StandardCharsets.UTF_8));
  }

  ImportView run(SellerId seller, @Nullable String profile, byte[] file) {
    return run(seller, profile, new ByteArrayInputStream(file));
  }

  ImportView run(SellerId seller, @Nullable String profile, InputStream file) {
    return run(seller, profile, file, null);
  }

  ImportView run(
      SellerId seller,
      @Nullable String profile,
      InputStream file,
      @Nullable Adjustments adjustments) {
    ImportId id =
        imports.upload(seller, new Upload("file.csv", profile, "test", file), adjustments);
    if (reports.view(seller, id).summary().state() == ImportState.UPLOADED) {
      imports.run(seller, id);
      worker.work(id);
    }
    return reports.view(seller, id);
  }

  List<Rejection> rejections(ImportView view) {
    List<Rejection> rejections = new ArrayList<>();
    reports.rejections(view.summary().seller(), view.summary().id(), rejections::add);
    return rejections;
  }
}
