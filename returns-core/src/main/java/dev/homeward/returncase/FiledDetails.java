package dev.homeward.returncase;

import dev.homeward.audit.Actor;
import dev.homeward.shared.ReturnLineId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells a case that was filed this moment from what was written, without reading it back. */
final class FiledDetails {

  private FiledDetails() {}

  static ReturnCaseDetails of(
      ReturnCase filed, Filing.Accepted accepted, List<ReturnLineId> ids, Actor actor, Instant at) {
    List<CaseLine> lines = new ArrayList<>();
    List<CasePhoto> photos = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      ReturnLineId id = ids.get(i);
      Filing.Line line = accepted.lines().get(i);
      lines.add(line(id, line));
      line.wish().photos().forEach(blob -> photos.add(new CasePhoto(blob, id, actor.name(), at)));
    }
    return new ReturnCaseDetails(
        filed.header(), accepted.rules(), lines, photos, List.of(), filed.history());
  }

  private static CaseLine line(ReturnLineId id, Filing.Line line) {
    RequestedLine wish = line.wish();
    return new CaseLine(
        id,
        line.line().id(),
        line.line().sku(),
        line.line().title(),
        wish.quantity(),
        wish.reason(),
        wish.comment(),
        wish.resolution(),
        line.terms().ground(),
        line.terms().restockingPercent(),
        line.firstUnit(),
        line.kept(),
        0,
        0,
        0,
        0,
        0,
        0,
        line.estimate().goods(),
        line.keepAmount());
  }
}
