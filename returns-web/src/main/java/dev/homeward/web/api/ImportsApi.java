package dev.homeward.web.api;

import dev.homeward.imports.ImportReports;
import dev.homeward.imports.ImportState;
import dev.homeward.imports.ImportView;
import dev.homeward.imports.Upload;
import dev.homeward.imports.mapping.Adjustments;
import dev.homeward.shared.ImportId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import dev.homeward.web.support.ErrorFileDownload;
import dev.homeward.web.support.ImportDesk;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Imports for programs: a file goes in and runs at once, without the check that people get. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsApi {

  private static final int LARGEST_PAGE = 200;

  private final ImportDesk imports;
  private final ImportReports reports;
  private final ErrorFileDownload errorFiles;

  ImportsApi(ImportDesk imports, ImportReports reports, ErrorFileDownload errorFiles) {
    this.imports = imports;
    this.reports = reports;
    this.errorFiles = errorFiles;
  }

  /** The answer to an upload. */
  record Accepted(UUID id) {}

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @HasScope("imports:write")
  ResponseEntity<Accepted> upload(
      @AuthenticationPrincipal ApiCaller caller,
      @RequestPart("file") MultipartFile file,
      @RequestParam(required = false) @Nullable String profile,
      @RequestParam(required = false) @Nullable UUID seller,
      @RequestPart(required = false) @Nullable Adjustments mapping)
      throws IOException {
    SellerId owner = caller.sellerOf(seller == null ? null : new SellerId(seller));
    String name = file.getOriginalFilename();
    ImportId id;
    try (InputStream content = file.getInputStream()) {
      Upload upload = new Upload(name == null ? "" : name, profile, caller.actor().name(), content);
      id = imports.upload(caller.actor(), owner, upload, mapping);
    }
    if (reports.view(owner, id).summary().state() == ImportState.UPLOADED) {
      imports.run(caller.actor(), owner, id);
    }
    return ResponseEntity.accepted()
        .location(URI.create("/api/v1/imports/" + id))
        .body(new Accepted(id.value()));
  }

  @GetMapping("/{id}")
  @HasScope("imports:read")
  ImportAnswer show(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    return ImportAnswer.of(view(caller, id));
  }

  /** A page of imports. */
  record ImportPage(List<ImportListing> items, int page, int size, long total) {}

  @GetMapping
  @HasScope("imports:read")
  ImportPage list(
      @AuthenticationPrincipal ApiCaller caller,
      @RequestParam(required = false) @Nullable UUID seller,
      @RequestParam(defaultValue = "0") int page,
      @RequestParam(defaultValue = "50") int size) {
    SellerId wanted = seller == null ? null : new SellerId(seller);
    int some = Math.clamp(size, 1, LARGEST_PAGE);
    int from = Math.max(0, page);
    Page<ImportListing> found =
        reports.page(caller.visibleSeller(wanted).orElse(null), from, some).map(ImportListing::of);
    return new ImportPage(found.getContent(), from, some, found.getTotalElements());
  }

  @PostMapping("/{id}/cancel")
  @HasScope("imports:write")
  ImportAnswer cancel(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    ImportView view = view(caller, id);
    imports.cancel(caller.actor(), view.summary().seller(), view.summary().id());
    return ImportAnswer.of(view(caller, id));
  }

  @GetMapping(value = "/{id}/errors", produces = "text/csv")
  @HasScope("imports:read")
  ResponseEntity<StreamingResponseBody> errors(
      @AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    ImportView view = view(caller, id);
    return errorFiles.of(view.summary());
  }

  private ImportView view(ApiCaller caller, UUID id) {
    ImportId wanted = new ImportId(id);
    SellerId seller = caller.platform() ? reports.sellerOf(wanted) : caller.sellerOf(null);
    return reports.view(seller, wanted);
  }
}
