package dev.homeward.web.paper.evidence;

import dev.homeward.customs.claim.ClaimDetails;
import dev.homeward.customs.claim.ClaimId;
import dev.homeward.evidence.CasePhotos;
import dev.homeward.evidence.PhotoSize;
import dev.homeward.returncase.CasePhoto;
import dev.homeward.shared.Money;
import dev.homeward.shared.OrderId;
import dev.homeward.shared.OrderLineId;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.ReturnLineId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.paper.customs.CaseWays;
import dev.homeward.web.paper.evidence.EvidenceFacts.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Packs all that a claim rests on, and a list of what is in it and what is not. */
@Component
public class EvidencePack {

  private final CaseWays ways;
  private final EvidenceFacts records;
  private final EvidencePieces pieces;
  private final CasePhotos photos;
  private final JsonMapper json;

  EvidencePack(
      CaseWays ways,
      EvidenceFacts records,
      EvidencePieces pieces,
      CasePhotos photos,
      JsonMapper json) {
    this.ways = ways;
    this.records = records;
    this.pieces = pieces;
    this.photos = photos;
    this.json = json.rebuild().addModule(words()).build();
  }

  /** Customs read sums and numbers, and not what they are made of here. */
  private static SimpleModule words() {
    SimpleModule words = new SimpleModule();
    Stream.of(
            Money.class,
            ClaimId.class,
            SellerId.class,
            ReturnCaseId.class,
            ReturnLineId.class,
            OrderId.class,
            OrderLineId.class)
        .forEach(type -> words.addSerializer(new ToStringSerializer(type)));
    return words;
  }

  /** How much of a piece is there. */
  private enum Standing {
    PRESENT,
    /** There is something, and not all that it should prove. */
    PARTIAL,
    MISSING,
    /** Nobody would ask for it. */
    NOT_NEEDED
  }

  /** A piece of the manifest. */
  private record Listed(PieceKind piece, Standing standing, List<String> files) {}

  /** Sends the pack; nothing of it is kept in memory whole. */
  public ResponseEntity<StreamingResponseBody> of(SellerId seller, ClaimDetails claim) {
    Facts facts = records.of(seller, claim, ways.of(seller, claim.claim().caseId()));
    String name = claim.claim().caseNumber() + "-" + claim.claim().rule() + ".zip";
    return ResponseEntity.ok()
        .contentType(new MediaType("application", "zip"))
        .cacheControl(CacheControl.noStore())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(out -> write(seller, facts, out));
  }

  private void write(SellerId seller, Facts facts, OutputStream out) throws IOException {
    List<Listed> listed = new ArrayList<>();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (PieceKind kind : PieceKind.values()) {
        List<String> files =
            kind == PieceKind.PHOTOS ? photos(seller, facts, zip) : piece(kind, facts, zip);
        listed.add(new Listed(kind, standing(kind, facts, files), files));
      }
      zip.putNextEntry(new ZipEntry("manifest.json"));
      zip.write(json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest(facts, listed)));
      zip.closeEntry();
    }
  }

  private List<String> piece(PieceKind kind, Facts facts, ZipOutputStream zip) throws IOException {
    Optional<Resource> paper = pieces.of(kind, facts);
    if (paper.isEmpty()) {
      return List.of();
    }
    add(zip, kind.file(), paper.get());
    return List.of(kind.file());
  }

  private List<String> photos(SellerId seller, Facts facts, ZipOutputStream zip)
      throws IOException {
    List<String> files = new ArrayList<>();
    for (CasePhoto photo : facts.way().details().photos()) {
      String file = PieceKind.PHOTOS.file() + photo.blob() + ".jpg";
      Resource picture =
          photos.picture(seller, facts.claim().claim().caseId(), photo.blob(), PhotoSize.FULL);
      add(zip, file, picture);
      files.add(file);
    }
    return files;
  }

  private Standing standing(PieceKind kind, Facts facts, List<String> files) {
    if (files.isEmpty()) {
      return pieces.needed(kind, facts) ? Standing.MISSING : Standing.NOT_NEEDED;
    }
    return pieces.whole(kind, facts) ? Standing.PRESENT : Standing.PARTIAL;
  }

  private static void add(ZipOutputStream zip, String name, Resource content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    try (InputStream bytes = content.getInputStream()) {
      bytes.transferTo(zip);
    }
    zip.closeEntry();
  }

  private static Map<String, Object> manifest(Facts facts, List<Listed> listed) {
    ClaimDetails claim = facts.claim();
    CaseWays.Way way = facts.way();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("claim", claim.claim());
    all.put("law", claim.law());
    all.put("pieces", listed);
    all.put("missingPieces", named(listed, Standing.MISSING));
    all.put("incompletePieces", named(listed, Standing.PARTIAL));
    all.put("missingData", claim.missing());
    all.put("units", claim.lines());
    claim.entry().ifPresent(entry -> all.put("importEntry", entry));
    all.put("order", way.order().number());
    all.put("orderedAt", way.order().placedAt());
    all.put("shipments", way.order().shipments());
    all.put("return", way.details().view().number());
    all.put("requestedAt", way.details().view().requestedAt());
    all.put("history", way.details().history());
    all.put("exports", facts.exports());
    all.put("payments", claim.payments());
    return all;
  }

  private static List<PieceKind> named(List<Listed> listed, Standing standing) {
    return listed.stream().filter(each -> each.standing() == standing).map(Listed::piece).toList();
  }
}
