package dev.homeward.web.merchant.parcels;

import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shipping.Parcels;
import dev.homeward.web.merchant.returns.CasePanel;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The parcels of a return, on its page. */
@Component
class ParcelsPanel implements CasePanel {

  private final Parcels parcels;

  ParcelsPanel(Parcels parcels) {
    this.parcels = parcels;
  }

  @Override
  public void add(ReturnCaseDetails details, Model model) {
    model.addAttribute("parcels", parcels.ofCase(details.view().seller(), details.view().id()));
  }
}
