package dev.homeward.web.security;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.IssuedApiKey;
import dev.homeward.account.NewApiKey;
import dev.homeward.account.NewStaff;
import dev.homeward.account.Password;
import dev.homeward.account.PlatformRole;
import dev.homeward.account.Scope;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffManagement;
import dev.homeward.account.StaffView;
import dev.homeward.audit.Actor;
import dev.homeward.seller.NewSeller;
import dev.homeward.seller.Sellers;
import dev.homeward.shared.CountryCode;
import dev.homeward.shared.SellerId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes people, sellers and keys for tests, through the verbs that the product uses. */
@TestComponent
public record TestPeople(StaffManagement staff, Sellers sellers, ApiKeyManagement keys) {

  static final Password PASSWORD = new Password("correct horse battery");

  public SellerId seller() {
    CountryCode country = new CountryCode("DE");
    Currency currency = Currency.getInstance("EUR");
    String name = "Seller " + UUID.randomUUID();
    return sellers.register(new NewSeller(name, country, currency, ZoneOffset.UTC)).id();
  }

  public StaffView platform(PlatformRole... roles) {
    NewStaff person = NewStaff.platform(email(), "Olga Ops", roles);
    return staff.createWithPassword(Actor.SYSTEM, person, PASSWORD);
  }

  public StaffView member(SellerId seller, SellerRole role) {
    NewStaff person = NewStaff.member(email(), "Maria Merchant", seller, role);
    return staff.createWithPassword(Actor.SYSTEM, person, PASSWORD);
  }

  IssuedApiKey key(@Nullable SellerId seller, Scope... scopes) {
    return keys.issue(Actor.SYSTEM, new NewApiKey(seller, "Test", Set.of(scopes)));
  }

  /** Returns an address that no other test uses. */
  static String email() {
    return UUID.randomUUID() + "@example.com";
  }

  /** Lets a request come from this person. */
  public static RequestPostProcessor as(StaffView person) {
    return SecurityMockMvcRequestPostProcessors.authentication(
        StaffSessions.authenticated(StaffMember.of(person, null), person.stamp()));
  }

  static String bearer(IssuedApiKey key) {
    return "Bearer " + key.token().value();
  }
}
