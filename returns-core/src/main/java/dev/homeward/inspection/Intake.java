package dev.homeward.inspection;

import dev.homeward.audit.Actor;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Books a parcel in and judges what it holds in one go, where one person does both. */
@Service
@Transactional
public class Intake {

  private final Receiving receiving;
  private final Inspections inspections;

  Intake(Receiving receiving, Inspections inspections) {
    this.receiving = receiving;
    this.inspections = inspections;
  }

  /**
   * Receives and judges: both or neither. The same key again changes nothing.
   *
   * @param judged may be empty, where only goods have come that nobody announced
   */
  public void take(
      SellerId seller,
      ReturnCaseId id,
      UUID key,
      List<ReceivedLine> received,
      List<InspectedUnits> judged,
      Actor actor) {
    receiving.receive(seller, id, key, received, actor);
    if (!judged.isEmpty()) {
      inspections.inspect(seller, id, key, judged, actor);
    }
  }
}
