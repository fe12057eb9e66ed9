package dev.homeward.web.browser;

import com.microsoft.playwright.Page;
import dev.homeward.account.ApiKeyManagement;
import dev.homeward.seller.Sellers;
import dev.homeward.web.shopper.ShopperLinks;
import dev.homeward.web.shopper.SoldOrders;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests on telephones: with a seller of their own, links to its orders, and browsers to open. */
@SuppressWarnings("NullAway.Init")
abstract class OnPhones {

  ShopperLinks links;
  SoldOrders orders;
  Phones phones;

  @BeforeEach
  void sell(
      Page page,
      @LocalServerPort int port,
      @Autowired ShopperLinks links,
      @Autowired Sellers sellers,
      @Autowired ApiKeyManagement keys) {
    this.links = links;
    this.orders = SoldOrders.ofNewSeller(port, sellers, keys);
    this.phones = new Phones(page, port);
  }
}
