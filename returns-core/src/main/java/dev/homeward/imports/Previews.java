package dev.homeward.imports;

import dev.homeward.imports.ImportPreview.UnderstoodRow;
import dev.homeward.imports.file.FileInspection;
import dev.homeward.imports.file.SourceRow;
import dev.homeward.imports.file.SourceRows;
import dev.homeward.imports.mapping.Adjustments;
import dev.homeward.imports.mapping.Binding;
import dev.homeward.imports.mapping.ClassRule;
import dev.homeward.imports.mapping.Field;
import dev.homeward.imports.mapping.MappedRow;
import dev.homeward.imports.mapping.Profile;
import dev.homeward.imports.mapping.Profiles;
import dev.homeward.imports.mapping.RowReader;
import dev.homeward.imports.mapping.RowRejected;
import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ImportId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the beginning of a file without reading the rest. */
@Component
class Previews {

  private static final int ROWS = 20;
  private static final int SAMPLES = 3;

  private final UploadStore uploads;
  private final Profiles profiles;
  private final Sellers sellers;
  private final MappingMemory memory;
  private final ImportSettings settings;

  Previews(
      UploadStore uploads,
      Profiles profiles,
      Sellers sellers,
      MappingMemory memory,
      ImportSettings settings) {
    this.uploads = uploads;
    this.profiles = profiles;
    this.sellers = sellers;
    this.memory = memory;
    this.settings = settings;
  }

  /**
   * The header of a file.
   *
   * @throws dev.homeward.imports.file.FileRefused where it is no readable CSV
   */
  List<String> header(ImportId id) {
    try (SourceRows rows = open(id)) {
      return rows.header();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows a file by the import's own mapping, or by another profile as the seller last used it. */
  ImportPreview preview(ImportJob job, @Nullable String profile) {
    String name = profile == null ? job.mapping().name() : profile;
    Adjustments remembered = memory.recall(job.seller(), name);
    Profile mapping = profile == null ? job.mapping() : remembered.applyTo(profiles.get(profile));
    try (SourceRows rows = open(job.id())) {
      return preview(rows, mapping, remembered, sellers.get(job.seller()));
    } catch (BusinessRuleViolation e) {
      return new ImportPreview(
          mapping, remembered, List.of(), List.of(), Map.of(), Map.of(), List.of(), List.of(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ImportPreview preview(
      SourceRows rows, Profile mapping, Adjustments remembered, SellerView seller) {
    Binding binding = Binding.of(mapping, rows.header());
    RowReader reader = new RowReader(mapping, binding, seller.timeZone(), seller.currency());
    Map<String, List<String>> samples = new LinkedHashMap<>();
    rows.header().forEach(name -> samples.put(name, new ArrayList<>()));
    List<UnderstoodRow> understood = new ArrayList<>();
    while (understood.size() < ROWS && rows.hasNext()) {
      SourceRow row = rows.next();
      sample(rows.header(), row, samples);
      understood.add(understand(reader, row));
    }
    return new ImportPreview(
        mapping,
        remembered,
        profiles.suggest(rows.header()),
        rows.header(),
        samples,
        columns(binding),
        binding.missing(),
        binding.missing().isEmpty() ? understood : List.of(),
        null);
  }

  private static Map<Field, String> columns(Binding binding) {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      if (binding.column(field) >= 0) {
        columns.put(field, binding.name(field));
      }
    }
    return columns;
  }

  private static void sample(
      List<String> header, SourceRow row, Map<String, List<String>> samples) {
    for (int i = 0; i < Math.min(header.size(), row.values().size()); i++) {
      List<String> values = Objects.requireNonNull(samples.get(header.get(i)));
      String value = row.values().get(i);
      if (values.size() < SAMPLES && !value.isBlank() && !values.contains(value)) {
        values.add(value);
      }
    }
  }

  private static UnderstoodRow understand(RowReader reader, SourceRow source) {
    MappedRow row = reader.map(source);
    Map<Field, String> values = new EnumMap<>(Field.class);
    for (Field field : Field.values()) {
      if (reader.binding().column(field) >= 0) {
        values.put(field, row.text(field));
      }
    }
    try {
      reader.check(row);
      String lineClass = row.lineClass();
      boolean returned = lineClass.equals(ClassRule.RETURN);
      if (returned || lineClass.equals(ClassRule.PURCHASE)) {
        reader.checkLine(row, returned);
      }
      return new UnderstoodRow(row.line(), lineClass, row.merchandise(), values, null);
    } catch (RowRejected e) {
      return new UnderstoodRow(row.line(), "REJECTED", true, values, e);
    }
  }

  private SourceRows open(ImportId id) {
    Path file = uploads.file(id);
    return SourceRows.open(file, FileInspection.glance(file, settings.limits()), settings.limits());
  }

  /** The profile that was asked for, or the one that fits the header best. */
  Profile profileFor(@Nullable String name, List<String> header) {
    if (name != null) {
      return profiles.get(name);
    }
    Profiles.Suggestion best = profiles.suggest(header).getFirst();
    if (!best.missing().isEmpty()) {
      throw new BusinessRuleViolation("import.profile-not-recognised", String.join(", ", header));
    }
    return best.profile();
  }
}
