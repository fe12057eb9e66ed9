package dev.homeward.web.support;

import java.time.Duration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends a kept photo: what its name stands for never changes, and it is for one reader only. */
public final class PhotoAnswer {

  private static final Duration KEPT = Duration.ofDays(30);

  private PhotoAnswer() {}

  public static ResponseEntity<Resource> of(Resource jpeg) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.maxAge(KEPT).cachePrivate().immutable())
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.inline().build().toString())
        .body(jpeg);
  }
}
