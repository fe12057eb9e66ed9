package dev.homeward.web.api.parcels;

import dev.homeward.audit.Actor;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.label.LabelId;
import dev.homeward.shipping.label.LabelView;
import dev.homeward.shipping.label.Labels;
import dev.homeward.web.api.ReturnReading;
import dev.homeward.web.paper.PaperSize;
import dev.homeward.web.paper.ReturnPapers;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import dev.homeward.web.support.PdfAnswer;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Labels of returns, over the API: priced, bought, printed and given back. */
@RestController
@RequestMapping("/api/v1/returns/{id}/labels")
class LabelsApi {

  private final Labels labels;
  private final ReturnReading reading;
  private final ReturnPapers papers;
  private final MessageSource messages;

  LabelsApi(Labels labels, ReturnReading reading, ReturnPapers papers, MessageSource messages) {
    this.labels = labels;
    this.reading = reading;
    this.papers = papers;
    this.messages = messages;
  }

  /** A price that a label named. */
  record ChoiceJson(@NotNull Integer rate) {}

  private interface Command {
    void run(SellerId seller, LabelId label, Actor actor);
  }

  @GetMapping
  @HasScope("returns:read")
  @Operation(
      summary = "List the labels of a return",
      description =
          "The latest first, with what carriers asked, and what keeps it from having one.")
  LabelJson.LabelsJson list(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    ReturnCaseId found = new ReturnCaseId(id);
    return list(reading.ownerOf(caller, found), found);
  }

  @PostMapping
  @HasScope("returns:write")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Ask for a label",
      description =
          "Carriers are asked for their prices a moment later, and the seller's usual choice is"
              + " bought. A return that has a label gets no second one.")
  LabelJson.LabelsJson prepare(@AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.ownerOf(caller, found);
    labels.prepare(seller, found);
    return list(seller, found);
  }

  @PostMapping("/{label}/buy")
  @HasScope("returns:write")
  @Operation(
      summary = "Buy a label at one of the prices that were named",
      description = "The carrier answers a moment later. 409 where it is bought already.")
  LabelJson buy(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @PathVariable UUID label,
      @Valid @RequestBody ChoiceJson choice) {
    return run(
        caller,
        id,
        label,
        (seller, found, actor) -> labels.buy(seller, found, choice.rate(), actor));
  }

  @PostMapping("/{label}/void")
  @HasScope("returns:write")
  @Operation(
      summary = "Give back a label that nobody used",
      description = "The carrier answers a moment later. 409 where it was used, or given back.")
  LabelJson giveBack(
      @AuthenticationPrincipal ApiCaller caller, @PathVariable UUID id, @PathVariable UUID label) {
    return run(caller, id, label, labels::giveBack);
  }

  @GetMapping("/{label}.pdf")
  @HasScope("returns:read")
  @Operation(summary = "Print a label", description = "404 until it is bought.")
  ResponseEntity<Resource> pdf(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      @PathVariable UUID label,
      @RequestParam(defaultValue = "A4") PaperSize size) {
    ReturnCaseId found = new ReturnCaseId(id);
    LabelView printed = find(reading.ownerOf(caller, found), found, label);
    if (!printed.printable()) {
      throw new NotFound("label", label);
    }
    return PdfAnswer.of(
        papers.label(printed, size, LocaleContextHolder.getLocale()), "label-" + printed.number());
  }

  private LabelJson run(ApiCaller caller, UUID id, UUID label, Command command) {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.ownerOf(caller, found);
    command.run(seller, find(seller, found, label).id(), caller.actor());
    return LabelJson.of(find(seller, found, label));
  }

  private LabelView find(SellerId seller, ReturnCaseId id, UUID label) {
    return labels.ofCase(seller, id).stream()
        .filter(each -> each.id().value().equals(label))
        .findFirst()
        .orElseThrow(() -> new NotFound("label", label));
  }

  private LabelJson.LabelsJson list(SellerId seller, ReturnCaseId id) {
    return new LabelJson.LabelsJson(
        labels.ofCase(seller, id).stream().map(LabelJson::of).toList(),
        labels.gaps(seller, id).stream()
            .map(gap ->
                new LabelJson.GapJson(
                    gap.code(),
                    gap.sku().isEmpty() ? null : gap.sku(),
                    messages.getMessage(
                        gap.code(), new Object[] {gap.sku()}, LocaleContextHolder.getLocale())))
            .toList());
  }
}
