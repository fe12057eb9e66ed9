package dev.homeward.web.shopper;

import dev.homeward.evidence.CasePhotos;
import dev.homeward.evidence.DraftPhoto;
import dev.homeward.evidence.DraftPhotos;
import dev.homeward.evidence.PhotoSize;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.web.support.PhotoAnswer;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes and shows single photos, for the script of the page and for the pictures on it. */
@Controller
class PhotoController {

  private final Desk desk;
  private final Photographs photographs;
  private final DraftPhotos drafts;
  private final CasePhotos cases;
  private final MessageSource messages;

  PhotoController(
      Desk desk,
      Photographs photographs,
      DraftPhotos drafts,
      CasePhotos cases,
      MessageSource messages) {
    this.desk = desk;
    this.photographs = photographs;
    this.drafts = drafts;
    this.cases = cases;
    this.messages = messages;
  }

  @PostMapping("/returns/o/{token}/photos/{draft}/{line}")
  ResponseEntity<Map<String, String>> add(
      @PathVariable String token,
      @PathVariable UUID draft,
      @PathVariable UUID line,
      @RequestParam MultipartFile file) {
    OrderView order = desk.order(token);
    try {
      DraftPhoto photo = photographs.add(order, draft, line, file);
      return ResponseEntity.ok(Map.of("id", photo.id().toString()));
    } catch (BusinessRuleViolation refusal) {
      HttpStatus status =
          refusal.code().equals("photo.busy")
              ? HttpStatus.SERVICE_UNAVAILABLE
              : HttpStatus.UNPROCESSABLE_CONTENT;
      return ResponseEntity.status(status).body(Map.of("text", text(refusal)));
    }
  }

  @PostMapping("/returns/o/{token}/photos/{draft}/{photo}/remove")
  ResponseEntity<Void> remove(
      @PathVariable String token, @PathVariable UUID draft, @PathVariable UUID photo) {
    photographs.remove(desk.order(token), draft, photo);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/returns/o/{token}/photos/{draft}/{photo}")
  ResponseEntity<Resource> ofDraft(
      @PathVariable String token, @PathVariable UUID draft, @PathVariable UUID photo) {
    OrderView order = desk.order(token);
    return drafts
        .picture(Photographs.draft(order, draft), photo, PhotoSize.SMALL)
        .map(PhotoAnswer::of)
        .orElseThrow(() -> new NotFound("photo", photo));
  }

  @GetMapping("/returns/c/{token}/photos/{blob}")
  ResponseEntity<Resource> ofCase(
      @PathVariable String token,
      @PathVariable String blob,
      @RequestParam(defaultValue = "false") boolean small) {
    ReturnCaseDetails details = desk.returned(token);
    PhotoSize size = small ? PhotoSize.SMALL : PhotoSize.FULL;
    return PhotoAnswer.of(cases.picture(details.view().seller(), details.view().id(), blob, size));
  }

  private String text(BusinessRuleViolation refusal) {
    return messages.getMessage(
        "error." + refusal.code(), refusal.arguments().toArray(), LocaleContextHolder.getLocale());
  }
}
