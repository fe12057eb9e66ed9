package dev.homeward.web.shopper;

import dev.homeward.audit.Actor;
import dev.homeward.evidence.DraftPhoto;
import dev.homeward.evidence.DraftPhotos;
import dev.homeward.order.OrderView;
import dev.homeward.returncase.FiledReturn;
import dev.homeward.returncase.ReturnFiling;
import dev.homeward.returncase.ReturnPhotos;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.OrderLineId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/** Photos on their way: into the draft, and with it into the case. */
@Component
class Photographs {

  private final DraftPhotos photos;
  private final ReturnPhotos filed;
  private final ReturnFiling filing;

  Photographs(DraftPhotos photos, ReturnPhotos filed, ReturnFiling filing) {
    this.photos = photos;
    this.filed = filed;
    this.filing = filing;
  }

  /**
   * A photo that was not taken.
   *
   * @param line id of the order line that it was meant for
   * @param file its name on the shopper's side
   */
  public record Trouble(String line, String file, String code, List<Object> arguments) {}

  static DraftPhotos.Draft draft(OrderView order, UUID id) {
    return new DraftPhotos.Draft(order.seller(), order.id(), id);
  }

  /**
   * Takes one photo; if the draft was filed meanwhile, its case gets it.
   *
   * @throws BusinessRuleViolation if it is none of ours
   */
  DraftPhoto add(OrderView order, UUID draft, UUID line, MultipartFile file) {
    if (order.lines().stream().noneMatch(one -> one.id().value().equals(line))) {
      throw new NotFound("order-line", line);
    }
    try (InputStream content = file.getInputStream()) {
      DraftPhoto photo = photos.add(draft(order, draft), new OrderLineId(line), content);
      filing.filed(order.seller(), draft).ifPresent(there -> handOver(order, there, photo));
      return photo;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Takes what came with a form in fields {@code photo-<line>}, and {@code photo-all} for the first
   * line of all; says what it could not take.
   */
  List<Trouble> addAll(
      OrderView order, UUID draft, Choice choice, MultiValueMap<String, MultipartFile> files) {
    List<Trouble> troubles = new ArrayList<>();
    for (int i = 0; i < choice.items().size(); i++) {
      UUID line = choice.items().get(i).line();
      List<MultipartFile> sent = new ArrayList<>(files.getOrDefault("photo-" + line, List.of()));
      if (i == 0) {
        sent.addAll(files.getOrDefault("photo-all", List.of()));
      }
      for (MultipartFile file : sent) {
        try {
          if (!file.isEmpty()) {
            add(order, draft, line, file);
          }
        } catch (BusinessRuleViolation refusal) {
          String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
          troubles.add(new Trouble(line.toString(), name, refusal.code(), refusal.arguments()));
        }
      }
    }
    return troubles;
  }

  void remove(OrderView order, UUID draft, UUID photo) {
    photos.remove(draft(order, draft), photo);
  }

  /** Returns a draft's photos by the id of their line. */
  Map<String, List<DraftPhoto>> byLine(OrderView order, UUID draft) {
    return photos.of(draft(order, draft)).stream()
        .collect(Collectors.groupingBy(photo -> photo.line().toString()));
  }

  /** Returns the names of a draft's pictures by line, as they are filed. */
  Map<UUID, List<String>> names(OrderView order, UUID draft) {
    return photos.of(draft(order, draft)).stream()
        .collect(
            Collectors.groupingBy(
                photo -> photo.line().value(),
                Collectors.mapping(DraftPhoto::blob, Collectors.toList())));
  }

  /** What arrived between reading the draft and filing it belongs to the case too. */
  void handOver(OrderView order, UUID draft, FiledReturn there) {
    photos.of(draft(order, draft)).forEach(photo -> handOver(order, there, photo));
  }

  private void handOver(OrderView order, FiledReturn there, DraftPhoto photo) {
    Actor shopper = Actor.shopper(order.number());
    filed.add(order.seller(), there.id(), photo.line(), photo.blob(), shopper);
  }
}
