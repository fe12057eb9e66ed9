package dev.homeward.withdrawal;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Stands in for the words and the drawing, which are the web module's. */
@Component
class PlainReceipts implements ReceiptWriter {

  @Override
  public Receipt write(Statement statement) {
    String text = "received " + statement.reference();
    return new Receipt(
        "Shop",
        text,
        text,
        "<p>" + text + "</p>",
        new ByteArrayResource(("%PDF " + text).getBytes(StandardCharsets.UTF_8)));
  }
}
