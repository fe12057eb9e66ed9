package dev.homeward.evidence;

import dev.homeward.returncase.ReturnBook;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;

/** Opens the pictures of cases. */
@Service
public class CasePhotos {

  private final ReturnBook book;
  private final PhotoStore store;

  CasePhotos(ReturnBook book, PhotoStore store) {
    this.book = book;
    this.store = store;
  }

  /**
   * Returns a picture of a case, a JPEG.
   *
   * @throws NotFound if the case shows none of this name, or is another seller's
   */
  public Resource picture(SellerId seller, ReturnCaseId id, String blob, PhotoSize size) {
    if (!book.shows(seller, id, blob)) {
      throw new NotFound("photo", blob);
    }
    return store.find(seller, blob, size).orElseThrow(() -> new NotFound("photo", blob));
  }
}
