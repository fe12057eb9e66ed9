package dev.homeward.web.merchant.labels;

import dev.homeward.returncase.ReturnCaseDetails;
import dev.homeward.shared.ReturnCaseId;
import dev.homeward.shared.SellerId;
import dev.homeward.shipping.label.LabelView;
import dev.homeward.shipping.label.Labels;
import dev.homeward.web.merchant.returns.CasePanel;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The labels of one return, on its page. */
@Component
class LabelPanel implements CasePanel {

  private final Labels labels;

  LabelPanel(Labels labels) {
    this.labels = labels;
  }

  @Override
  public void add(ReturnCaseDetails details, Model model) {
    SellerId seller = details.view().seller();
    ReturnCaseId id = details.view().id();
    List<LabelView> known = labels.ofCase(seller, id);
    boolean open =
        details.view().requestState().inForce() && details.header().counts().missing() > 0;
    if (known.isEmpty() && !open) {
      return;
    }
    model.addAttribute("labels", known);
    model.addAttribute("labelGaps", labels.gaps(seller, id));
    model.addAttribute("labelFacts", labels.facts(seller, id));
    model.addAttribute("labelOpen", open);
  }
}
