package dev.homeward.web.merchant.customs;

import dev.homeward.customs.Declarations;
import dev.homeward.customs.Preflight;
import dev.homeward.customs.claim.ClaimDetails;
import dev.homeward.evidence.CasePhotos;
import dev.homeward.evidence.PhotoSize;
import dev.homeward.returncase.CasePhoto;
import dev.homeward.shared.SellerId;
import dev.homeward.web.paper.customs.CaseWays;
import dev.homeward.web.paper.customs.CustomsPapers;
import dev.homeward.web.paper.customs.PostalPapers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Packs all that a claim rests on: papers, photos, and a list of what is in it and what is not. */
@Component
class EvidencePack {

  private final CaseWays ways;
  private final Declarations declarations;
  private final CustomsPapers papers;
  private final PostalPapers forms;
  private final CasePhotos photos;
  private final JsonMapper json;

  EvidencePack(
      CaseWays ways,
      Declarations declarations,
      CustomsPapers papers,
      PostalPapers forms,
      CasePhotos photos,
      JsonMapper json) {
    this.ways = ways;
    this.declarations = declarations;
    this.papers = papers;
    this.forms = forms;
    this.photos = photos;
    this.json = json;
  }

  /** Sends the pack; nothing of it is kept in memory whole. */
  ResponseEntity<StreamingResponseBody> of(SellerId seller, ClaimDetails claim) {
    CaseWays.Way way = ways.of(seller, claim.claim().caseId());
    String name = claim.claim().caseNumber() + "-" + claim.claim().rule() + ".zip";
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "zip"))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(out -> write(seller, claim, way, out));
  }

  private void write(SellerId seller, ClaimDetails claim, CaseWays.Way way, OutputStream out)
      throws IOException {
    List<String> contents = new ArrayList<>();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      if (way.goods() && declarations.of(way.request()) instanceof Preflight.Ready ready) {
        add(zip, "return-invoice.pdf", papers.invoice(ready.declaration()), contents);
        add(
            zip,
            ready.declaration().form().name() + ".pdf",
            forms.print(ready.declaration(), way.local(), false),
            contents);
      }
      for (CasePhoto photo : way.details().photos()) {
        Resource picture =
            photos.picture(seller, claim.claim().caseId(), photo.blob(), PhotoSize.FULL);
        add(zip, "photos/" + photo.blob() + ".jpg", picture, contents);
      }
      zip.putNextEntry(new ZipEntry("manifest.json"));
      zip.write(
          json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest(claim, way, contents)));
      zip.closeEntry();
    }
  }

  private static void add(ZipOutputStream zip, String name, Resource content, List<String> contents)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    try (InputStream bytes = content.getInputStream()) {
      bytes.transferTo(zip);
    }
    zip.closeEntry();
    contents.add(name);
  }

  private static Map<String, Object> manifest(
      ClaimDetails claim, CaseWays.Way way, List<String> contents) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("claim", claim.claim());
    all.put("law", claim.law());
    all.put("missing", claim.missing());
    all.put("units", claim.lines());
    claim.entry().ifPresent(entry -> all.put("importEntry", entry));
    all.put("order", way.order().number());
    all.put("orderedAt", way.order().placedAt());
    all.put("shipments", way.order().shipments());
    all.put("return", way.details().view().number());
    all.put("requestedAt", way.details().view().requestedAt());
    all.put("history", way.details().history());
    all.put("payments", claim.payments());
    all.put("files", contents);
    return all;
  }
}
