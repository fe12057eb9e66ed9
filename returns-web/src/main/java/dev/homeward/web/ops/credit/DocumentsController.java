package dev.homeward.web.ops.credit;

import dev.homeward.evidence.PhotoSize;
import dev.homeward.evidence.SellerDocuments;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.StaffMember;
import dev.homeward.web.support.PhotoAnswer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps documents in a seller's file, and shows operators those and the ones of its appeals. */
@Controller
@RequestMapping("/ops/credit/{seller}/documents")
class DocumentsController {

  private final CreditCase page;
  private final SellerDocuments documents;

  DocumentsController(CreditCase page, SellerDocuments documents) {
    this.page = page;
    this.documents = documents;
  }

  @PostMapping
  String add(
      @PathVariable UUID seller,
      @RequestParam List<MultipartFile> files,
      @AuthenticationPrincipal StaffMember member,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var at = new CreditCase.Visit(new SellerId(seller), member, model, response, redirect);
    return page.attempt(at, "credit.document.added", Map.of(), () -> keep(at, files));
  }

  private void keep(CreditCase.Visit at, List<MultipartFile> files) {
    for (MultipartFile file : files) {
      try {
        UUID ownFile = at.seller().value();
        documents.add(at.seller(), ownFile, file.getInputStream(), at.member().actor());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * @param subject an appeal of the seller, or the seller itself
   */
  @GetMapping("/{subject}/{blob}")
  ResponseEntity<Resource> show(
      @PathVariable UUID seller,
      @PathVariable UUID subject,
      @PathVariable String blob,
      @RequestParam(defaultValue = "false") boolean small) {
    PhotoSize size = small ? PhotoSize.SMALL : PhotoSize.FULL;
    return PhotoAnswer.of(documents.picture(new SellerId(seller), subject, blob, size));
  }
}
