package dev.homeward.imports;

import dev.homeward.imports.mapping.Adjustments;
import dev.homeward.imports.mapping.Profile;
import dev.homeward.imports.mapping.Profiles;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.SellerId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Receives files and finds the mapping to read them by. */
@Component
class ImportFiles {

  private final UploadStore uploads;
  private final Previews previews;
  private final Profiles profiles;
  private final MappingMemory memory;

  ImportFiles(UploadStore uploads, Previews previews, Profiles profiles, MappingMemory memory) {
    this.uploads = uploads;
    this.previews = previews;
    this.profiles = profiles;
    this.memory = memory;
  }

  /**
   * A file on disk.
   *
   * @param problem why it cannot be read, if so
   */
  record Received(
      ImportId id, long size, Profile mapping, @Nullable BusinessRuleViolation problem) {}

  Received receive(SellerId seller, Upload upload, @Nullable Adjustments adjustments) {
    String name = upload.profile();
    Profile fallback = name == null ? profiles.all().getFirst() : profiles.get(name);
    ImportId id = ImportId.next();
    long size = uploads.save(id, upload.content());
    try {
      List<String> header = previews.header(id);
      Profile profile = previews.profileFor(name, header);
      return new Received(id, size, mapping(seller, profile, adjustments), null);
    } catch (BusinessRuleViolation e) {
      return new Received(id, size, fallback, e);
    }
  }

  private Profile mapping(SellerId seller, Profile profile, @Nullable Adjustments adjustments) {
    Adjustments used = adjustments == null ? memory.recall(seller, profile.name()) : adjustments;
    return used.applyTo(profile);
  }

  Profile adjusted(SellerId seller, String profile, Adjustments adjustments) {
    Profile adjusted = adjustments.applyTo(profiles.get(profile));
    memory.remember(seller, profile, adjustments);
    return adjusted;
  }
}
