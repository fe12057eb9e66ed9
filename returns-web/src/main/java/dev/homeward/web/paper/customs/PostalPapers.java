package dev.homeward.web.paper.customs;

import dev.homeward.address.AddressFormats;
import dev.homeward.address.PostalAddress;
import dev.homeward.customs.Declaration;
import dev.homeward.customs.postal.PostalForm;
import dev.homeward.shared.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/** Prints the customs form of the post that a parcel needs: CN 22 or CN 23. */
@Component
public class PostalPapers {

  private static final Locale LANGUAGE = Locale.ENGLISH;

  private final MessageSource messages;
  private final AddressFormats formats;

  PostalPapers(MessageSource messages, AddressFormats formats) {
    this.messages = messages;
    this.formats = formats;
  }

  /**
   * Prints the form.
   *
   * @param local the addressee's address in its own script; null where that is Latin
   * @param label whether a small form is printed with the addresses on a label of 4 by 6 inches
   */
  public ByteArrayResource print(Declaration goods, @Nullable PostalAddress local, boolean label) {
    try (PDDocument document = new PDDocument()) {
      FormContent content = content(goods, local);
      document.getDocumentInformation().setTitle(goods.form() + " " + goods.reference());
      document.getDocumentCatalog().setLanguage("en");
      if (goods.form() == PostalForm.CN22) {
        Cn22Pdf.draw(document, formats, content, label);
      } else {
        Cn23Pdf.draw(document, content);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return new ByteArrayResource(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FormContent content(Declaration goods, @Nullable PostalAddress local) {
    Money charges = goods.parcel().charges();
    String day = LocalDate.ofInstant(goods.preparedAt(), ZoneOffset.UTC).toString();
    String name = Objects.requireNonNullElse(goods.from().name(), "");
    return new FormContent(
        goods,
        local,
        text("category.explanation", goods.original().order()),
        comments(goods),
        text("item-hint", goods.from().country().value()),
        charges == null ? "" : charges.toString(),
        (day + "  " + name).strip());
  }

  private String comments(Declaration goods) {
    Declaration.Original way = goods.original();
    List<String> parts = new ArrayList<>();
    parts.add(text("original-order") + " " + way.order() + ", " + way.orderedOn());
    add(parts, "original-invoice", way.invoice());
    add(parts, "original-tracking", way.trackingNumber());
    add(parts, "original-entry", way.entryNumber());
    add(parts, "export-number", way.exportNumber());
    if (goods.parcel().itemNumber() == null) {
      add(parts, "tracking", goods.parcel().trackingNumber());
    }
    if (!goods.reliefs().isEmpty()) {
      add(
          parts,
          "relief",
          goods.reliefs().stream().map(Declaration.Relief::code).collect(Collectors.joining(", ")));
    }
    return String.join("; ", parts);
  }

  private void add(List<String> parts, String key, @Nullable String value) {
    if (value != null) {
      parts.add(text(key) + " " + value);
    }
  }

  private String text(String key, Object... arguments) {
    return messages.getMessage("customs.paper." + key, arguments, LANGUAGE);
  }
}
