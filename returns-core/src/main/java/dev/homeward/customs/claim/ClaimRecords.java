package dev.homeward.customs.claim;

import dev.homeward.audit.Actor;
import dev.homeward.customs.Candidate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a new claim on record. */
@Component
class ClaimRecords {

  private final ClaimParts parts;
  private final ClaimPaper paper;

  ClaimRecords(ClaimParts parts, ClaimPaper paper) {
    this.parts = parts;
    this.paper = paper;
  }

  void opened(ClaimView claim, List<Candidate.Units> units, Actor actor) {
    parts.addLines(claim.seller(), claim.id(), units);
    paper.moved(actor, claim, null);
  }
}
