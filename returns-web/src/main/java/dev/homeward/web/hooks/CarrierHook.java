package dev.homeward.web.hooks;

import dev.homeward.shipping.source.CarrierPost;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Hears those who pass on what carriers say. The bytes are read once, as they came: the signature
 * is over them, and holds for nothing else.
 */
@Controller
class CarrierHook {

  /** Several times the longest story of a parcel. */
  private static final int LONGEST = 1024 * 1024;

  private final CarrierPost post;

  CarrierHook(CarrierPost post) {
    this.post = post;
  }

  @PostMapping("/hooks/easypost")
  ResponseEntity<Void> easyPost(
      @RequestHeader(name = "X-Hmac-Signature", defaultValue = "") String signature,
      InputStream message)
      throws IOException {
    return hear("easypost", signature, message);
  }

  @PostMapping("/hooks/aftership")
  ResponseEntity<Void> afterShip(
      @RequestHeader(name = "aftership-hmac-sha256", defaultValue = "") String signature,
      InputStream message)
      throws IOException {
    return hear("aftership", signature, message);
  }

  private ResponseEntity<Void> hear(String source, String signature, InputStream message)
      throws IOException {
    byte[] body = message.readNBytes(LONGEST + 1);
    if (body.length > LONGEST) {
      return answer(HttpStatus.CONTENT_TOO_LARGE);
    }
    return switch (post.take(source, body, signature)) {
      case HEARD, REPLAY -> answer(HttpStatus.OK);
      case UNREADABLE -> answer(HttpStatus.ACCEPTED);
      case REFUSED -> answer(HttpStatus.UNAUTHORIZED);
    };
  }

  private static ResponseEntity<Void> answer(HttpStatus status) {
    return ResponseEntity.status(status).build();
  }
}
