package dev.homeward.web.support;

import dev.homeward.audit.Actor;
import dev.homeward.audit.AuditTrail;
import dev.homeward.audit.Subject;
import dev.homeward.imports.Imports;
import dev.homeward.imports.Upload;
import dev.homeward.imports.mapping.Adjustments;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.SellerId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes what people and programs ask of imports to the imports, and into the audit trail. */
@Component
public class ImportDesk {

  private final Imports imports;
  private final AuditTrail audit;

  ImportDesk(Imports imports, AuditTrail audit) {
    this.imports = imports;
    this.audit = audit;
  }

  /** Stores a file as {@link Imports#upload} does. */
  public ImportId upload(
      Actor actor, SellerId seller, Upload upload, @Nullable Adjustments adjustments) {
    ImportId id = imports.upload(seller, upload, adjustments);
    record(actor, "import.uploaded", seller, id, Map.of("file", upload.fileName()));
    return id;
  }

  /** Queues an import as {@link Imports#run} does. */
  public void run(Actor actor, SellerId seller, ImportId id) {
    imports.run(seller, id);
    record(actor, "import.started", seller, id, Map.of());
  }

  /** Stops an import as {@link Imports#cancel} does. */
  public void cancel(Actor actor, SellerId seller, ImportId id) {
    imports.cancel(seller, id);
    record(actor, "import.cancelled", seller, id, Map.of());
  }

  private void record(
      Actor actor, String action, SellerId seller, ImportId id, Map<String, Object> after) {
    audit.record(actor, action, Subject.of("import", id, id.toString(), seller), Map.of(), after);
  }
}
