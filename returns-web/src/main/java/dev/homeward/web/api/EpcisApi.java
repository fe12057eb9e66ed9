package dev.homeward.web.api;

import dev.homeward.epcis.EpcisDocument;
import dev.homeward.epcis.EpcisEvent;
import dev.homeward.epcis.EpcisEvents;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.web.security.ApiCaller;
import dev.homeward.web.security.HasScope;
import dev.homeward.web.support.ParameterRefused;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The physical steps of returns as EPCIS 2.0 documents, for systems that follow goods. */
@RestController
class EpcisApi {

  private static final String JSON_LD = "application/ld+json";

  private final EpcisEvents events;
  private final ReturnReading reading;
  private final Clock clock;

  EpcisApi(EpcisEvents events, ReturnReading reading, Clock clock) {
    this.events = events;
    this.reading = reading;
    this.clock = clock;
  }

  @GetMapping(path = "/api/v1/returns/{id}/epcis", produces = JSON_LD)
  @HasScope("returns:read")
  @Operation(summary = "Read a return's physical steps as an EPCIS 2.0 document")
  void ofReturn(
      @AuthenticationPrincipal ApiCaller caller,
      @PathVariable UUID id,
      HttpServletResponse response)
      throws IOException {
    ReturnCaseId found = new ReturnCaseId(id);
    SellerId seller = reading.sellerOf(caller, found);
    write(events.ofCase(seller, found).iterator(), response);
  }

  @GetMapping(path = "/api/v1/epcis/events", produces = JSON_LD)
  @HasScope("returns:read")
  @Operation(
      summary = "Read the physical steps of a seller's returns as one EPCIS 2.0 document",
      description =
          "All events of the returns to which anything physical happened in a time: from is"
              + " inclusive and to exclusive. A platform key names the seller.")
  void between(
      @AuthenticationPrincipal ApiCaller caller,
      @RequestParam(required = false) @Nullable UUID seller,
      @RequestParam(required = false) @Nullable String from,
      @RequestParam(required = false) @Nullable String to,
      HttpServletResponse response)
      throws IOException {
    SellerId tenant = caller.sellerOf(seller == null ? null : new SellerId(seller));
    Instant until = Objects.requireNonNullElse(Moments.read("to", to), clock.instant());
    Instant since = Moments.read("from", from);
    if (since == null) {
      throw new ParameterRefused("from", "", List.of("2026-11-22", "2026-11-22T10:00:00Z"));
    }
    write(new Walk(tenant, since, until), response);
  }

  private void write(Iterator<EpcisEvent> some, HttpServletResponse response) throws IOException {
    response.setContentType(JSON_LD + ";charset=UTF-8");
    EpcisDocument.write(some, clock.instant(), response.getOutputStream());
  }

  /** Goes from page to page of cases, and holds the events of one of them. */
  private final class Walk implements Iterator<EpcisEvent> {

    private final SellerId seller;
    private final Instant from;
    private final Instant to;
    private final Queue<EpcisEvent> ready = new ArrayDeque<>();
    private @Nullable ReturnCaseId last;
    private boolean over;

    Walk(SellerId seller, Instant from, Instant to) {
      this.seller = seller;
      this.from = from;
      this.to = to;
    }

    @Override
    public boolean hasNext() {
      while (ready.isEmpty() && !over) {
        List<ReturnCaseId> cases = events.casesBetween(seller, from, to, last);
        if (cases.isEmpty()) {
          over = true;
        } else {
          last = cases.getLast();
          ready.addAll(events.ofCases(seller, cases));
        }
      }
      return !ready.isEmpty();
    }

    @Override
    public EpcisEvent next() {
      if (!hasNext()) {
        throw new java.util.NoSuchElementException();
      }
      return ready.remove();
    }
  }
}
