package dev.homeward.web.merchant.returns;

import dev.homeward.evidence.CasePhotos;
import dev.homeward.evidence.PhotoSize;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.PhotoAnswer;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows staff the photos that shoppers sent of their goods. */
@Controller
class ReturnPhotosController {

  private final CasePhotos photos;

  ReturnPhotosController(CasePhotos photos) {
    this.photos = photos;
  }

  @GetMapping("/merchant/returns/{id}/photos/{blob}")
  ResponseEntity<Resource> photo(
      @PathVariable UUID id,
      @PathVariable String blob,
      @RequestParam(defaultValue = "false") boolean small,
      @AuthenticationPrincipal StaffMember member) {
    PhotoSize size = small ? PhotoSize.SMALL : PhotoSize.FULL;
    return PhotoAnswer.of(photos.picture(member.seller(), new ReturnCaseId(id), blob, size));
  }
}
