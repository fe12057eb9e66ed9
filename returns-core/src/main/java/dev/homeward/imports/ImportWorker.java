package dev.homeward.imports;

import dev.homeward.imports.mapping.RowReader;
import dev.homeward.returncase.ReturnMatching;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ImportId;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Does the work on an import: stages the file, records it, matches its returns. */
@Component
class ImportWorker {

  private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

  private final DataSource dataSource;
  private final ImportRuns runs;
  private final FileReading reading;
  private final Recording recording;
  private final ReturnMatching matching;

  ImportWorker(
      DataSource dataSource,
      ImportRuns runs,
      FileReading reading,
      Recording recording,
      ReturnMatching matching) {
    this.dataSource = dataSource;
    this.runs = runs;
    this.reading = reading;
    this.recording = recording;
    this.matching = matching;
  }

  /**
   * Works on an import until it is checked, done, failed or cancelled.
   *
   * @return false where another process is at it, so that it should be looked at again later
   */
  boolean work(ImportId id) {
    try (Staging staging = Staging.open(dataSource, id).orElse(null)) {
      if (staging == null) {
        return false;
      }
      Optional<ImportWork> work = runs.takeUp(id);
      if (work.isPresent()) {
        work(work.get(), staging);
      }
      return true;
    } catch (SQLException e) {
      throw new IllegalStateException("import " + id + " lost its database", e);
    }
  }

  private void work(ImportWork work, Staging staging) {
    try {
      RowReader reader = reading.read(work, staging);
      recording.run(work, staging, reader);
      if (work.recording()) {
        runs.match(work);
        matching.matchTouchedBy(work.seller(), work.id());
      }
      runs.finish(work);
    } catch (ImportStopped e) {
      LOG.info("{}", e.getMessage());
    } catch (ImportInterrupted e) {
      throw e;
    } catch (BusinessRuleViolation e) {
      runs.fail(work, e);
    } catch (RuntimeException | SQLException | IOException e) {
      LOG.error("import {} of seller {} failed", work.id(), work.seller(), e);
      runs.fail(work, new BusinessRuleViolation("import.internal"));
    }
  }
}
