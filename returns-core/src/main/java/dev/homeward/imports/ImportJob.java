package dev.homeward.imports;

import dev.homeward.imports.mapping.Profile;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.SellerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in. It is uploaded with a suggested mapping, may be checked any number of
 * times with other mappings, and runs once; a run that failed may be queued again and continues
 * where it stopped.
 */
@Entity
@Table(name = "import_job")
class ImportJob {

  @Id private UUID id;
  @Version private @Nullable Long version;
  private UUID sellerId;
  private String profile;

  @JdbcTypeCode(SqlTypes.JSON)
  private String mapping;

  private String fileName;
  private long fileSize;

  @Enumerated(EnumType.STRING)
  private ImportState state;

  private String requestedBy;
  private Instant requestedAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant finishedAt;
  private @Nullable String failureCode;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(columnDefinition = "text[]")
  private String[] failureArgs = {};

  @SuppressWarnings("NullAway.Init")
  protected ImportJob() {}

  ImportJob(
      ImportId id,
      SellerId seller,
      Upload upload,
      long size,
      Profile profile,
      Instant requestedAt) {
    this.id = id.value();
    this.sellerId = seller.value();
    this.fileName = upload.fileName();
    this.fileSize = size;
    this.profile = profile.name();
    this.mapping = StoredJson.write(profile);
    this.requestedBy = upload.requestedBy();
    this.requestedAt = requestedAt;
    this.state = ImportState.UPLOADED;
  }

  /** Takes another mapping; what an earlier check found no longer holds. */
  void map(Profile changed) {
    if (!state.canBeMapped()) {
      throw wrongState(ImportState.CHECKING);
    }
    this.profile = changed.name();
    this.mapping = StoredJson.write(changed);
  }

  void check(Instant at) {
    transitionTo(ImportState.CHECKING);
    started(at);
  }

  void checked(Instant at) {
    transitionTo(ImportState.CHECKED);
    this.finishedAt = at;
  }

  void queue() {
    transitionTo(ImportState.QUEUED);
    this.finishedAt = null;
    forgetFailure();
  }

  /** Begins the run, or continues one that another process left behind. */
  void run(Instant at) {
    if (state != ImportState.RUNNING) {
      transitionTo(ImportState.RUNNING);
      started(at);
    }
  }

  void finish(Instant at) {
    transitionTo(ImportState.DONE);
    this.finishedAt = at;
  }

  void fail(String code, List<?> arguments, Instant at) {
    transitionTo(ImportState.FAILED);
    this.failureCode = code;
    this.failureArgs = arguments.stream().map(String::valueOf).toArray(String[]::new);
    this.finishedAt = at;
  }

  void cancel(Instant at) {
    transitionTo(ImportState.CANCELLED);
    this.finishedAt = at;
  }

  private void started(Instant at) {
    this.startedAt = at;
    this.finishedAt = null;
    forgetFailure();
  }

  private void forgetFailure() {
    this.failureCode = null;
    this.failureArgs = new String[0];
  }

  private void transitionTo(ImportState next) {
    if (!state.successors().contains(next)) {
      throw wrongState(next);
    }
    this.state = next;
  }

  private BusinessRuleViolation wrongState(ImportState next) {
    return new BusinessRuleViolation("import.wrong-state", state.name(), next.name());
  }

  ImportId id() {
    return new ImportId(id);
  }

  SellerId seller() {
    return new SellerId(sellerId);
  }

  ImportState state() {
    return state;
  }

  Profile mapping() {
    return StoredJson.read(mapping, Profile.class);
  }

  ImportSummary summary() {
    return new ImportSummary(
        id(),
        seller(),
        profile,
        fileName,
        fileSize,
        state,
        requestedBy,
        requestedAt,
        startedAt,
        finishedAt,
        failureCode,
        List.of(failureArgs));
  }
}
