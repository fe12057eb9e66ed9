package dev.homeward.web.merchant.parcels;

import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shipping.ParcelView;
import dev.homeward.shipping.Parcels;
import dev.homeward.shipping.lane.NextSteps;
import dev.homeward.web.merchant.returns.CasePanel;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The parcels of a return, on its page. */
@Component
class ParcelsPanel implements CasePanel {

  private final Parcels parcels;
  private final NextSteps nextSteps;

  ParcelsPanel(Parcels parcels, NextSteps nextSteps) {
    this.parcels = parcels;
    this.nextSteps = nextSteps;
  }

  @Override
  public void add(ReturnCaseDetails details, Model model) {
    List<ParcelView> known = parcels.ofCase(details.view().seller(), details.view().id());
    model.addAttribute("parcels", known);
    model.addAttribute("parcelSteps", nextSteps.of(known, details.header().counts()));
  }
}
