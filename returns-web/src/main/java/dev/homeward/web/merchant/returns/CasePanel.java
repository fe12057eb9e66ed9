package dev.homeward.web.merchant.returns;

import dev.homeward.returncase.ReturnCaseDetails;
import org.springframework.ui.Model;

/** Part of the page of one return that another area brings: it adds what its fragment shows. */
public interface CasePanel {

  void add(ReturnCaseDetails details, Model model);
}
