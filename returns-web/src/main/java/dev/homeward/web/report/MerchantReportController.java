package dev.homeward.web.report;

import dev.homeward.seller.SellerView;
import dev.homeward.web.support.Shell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The months of the person's own seller. */
@Controller
@RequestMapping("/merchant/reports")
class MerchantReportController {

  private final ReportScreens screens;
  private final Shell shell;

  MerchantReportController(ReportScreens screens, Shell shell) {
    this.screens = screens;
    this.shell = shell;
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "") String month, Model model, HttpServletResponse to) {
    return screens.show(seller(), "/merchant/reports", month, model, to);
  }

  @GetMapping("/{month}.pdf")
  ResponseEntity<Resource> pdf(@PathVariable String month) {
    return screens.pdf(seller(), month);
  }

  @GetMapping("/{month}.xlsx")
  void xlsx(@PathVariable String month, HttpServletResponse to) throws IOException {
    screens.xlsx(seller(), month, to);
  }

  private SellerView seller() {
    return Objects.requireNonNull(shell.getSeller());
  }
}
