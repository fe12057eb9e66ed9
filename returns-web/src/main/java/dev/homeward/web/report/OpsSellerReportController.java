package dev.homeward.web.report;

import dev.homeward.seller.SellerView;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.SellerId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The months of any one seller, for operators. */
@Controller
@RequestMapping("/ops/sellers/{seller}/reports")
class OpsSellerReportController {

  private final ReportScreens screens;
  private final Sellers sellers;

  OpsSellerReportController(ReportScreens screens, Sellers sellers) {
    this.screens = screens;
    this.sellers = sellers;
  }

  @GetMapping
  String show(
      @PathVariable UUID seller,
      @RequestParam(defaultValue = "") String month,
      Model model,
      HttpServletResponse to) {
    SellerView of = seller(seller);
    return screens.show(of, "/ops/sellers/" + of.id() + "/reports", month, model, to);
  }

  @GetMapping("/{month}.pdf")
  ResponseEntity<Resource> pdf(@PathVariable UUID seller, @PathVariable String month) {
    return screens.pdf(seller(seller), month);
  }

  @GetMapping("/{month}.xlsx")
  void xlsx(@PathVariable UUID seller, @PathVariable String month, HttpServletResponse to)
      throws IOException {
    screens.xlsx(seller(seller), month, to);
  }

  private SellerView seller(UUID id) {
    return sellers.get(new SellerId(id));
  }
}
