package dev.homeward.web.merchant;

import com.microsoft.playwright.Page;
import dev.homeward.account.NewStaff;
import dev.homeward.account.Password;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffManagement;
import dev.homeward.audit.Actor;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests of the seller's screens in a real browser: with a seller of their own, and its owner. */
@SuppressWarnings("NullAway.Init")
abstract class AtTheDesk {

  static final String PASSWORD = "correct horse battery staple";

  SellerId seller;
  String owner;

  @BeforeEach
  void aSellerWithItsOwner(@Autowired StaffManagement staff, @Autowired Sellers sellers) {
    seller =
        sellers
            .register(
                new NewSeller(
                    "Mugs " + UUID.randomUUID(),
                    new CountryCode("DE"),
                    Currency.getInstance("EUR"),
                    ZoneId.of("Europe/Berlin")))
            .id();
    owner = UUID.randomUUID() + "@example.org";
    staff.createWithPassword(
        Actor.SYSTEM,
        NewStaff.member(owner, "Olga Owner", seller, SellerRole.OWNER),
        new Password(PASSWORD));
  }

  void signIn(Page page) {
    page.navigate("/login");
    page.fill("input[type=email]", owner);
    page.fill("input[type=password]", PASSWORD);
    page.click("main button[type=submit]");
    page.waitForURL("**/merchant");
  }
}
