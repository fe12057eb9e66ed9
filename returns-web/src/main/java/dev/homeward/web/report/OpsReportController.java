package dev.homeward.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The months of the whole platform. */
@Controller
@RequestMapping("/ops/reports")
class OpsReportController {

  private final ReportScreens screens;

  OpsReportController(ReportScreens screens) {
    this.screens = screens;
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "") String month, Model model, HttpServletResponse to) {
    return screens.show(null, "/ops/reports", month, model, to);
  }

  @GetMapping("/{month}.pdf")
  ResponseEntity<Resource> pdf(@PathVariable String month) {
    return screens.pdf(null, month);
  }

  @GetMapping("/{month}.xlsx")
  void xlsx(@PathVariable String month, HttpServletResponse to) throws IOException {
    screens.xlsx(null, month, to);
  }
}
