package dev.homeward.web.demo;

import dev.homeward.account.ApiKeyManagement;
import dev.homeward.account.ApiToken;
import dev.homeward.account.NewApiKey;
import dev.homeward.account.NewStaff;
import dev.homeward.account.Password;
import dev.homeward.account.PlatformRole;
import dev.homeward.account.Scope;
import dev.homeward.account.SellerRole;
import dev.homeward.account.StaffManagement;
import dev.homeward.account.StaffView;
import dev.homeward.audit.Actor;
import dev.homeward.shared.SellerId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;

/** The two people and the one key of a demo installation, made before the first request. */
@Service
public class DemoAccounts implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

  private final StaffManagement staff;
  private final ApiKeyManagement keys;
  private final DemoMode mode;
  private final DemoCredentialsFile file;
  private final Environment environment;
  private @Nullable DemoCredentials credentials;

  DemoAccounts(
      StaffManagement staff,
      ApiKeyManagement keys,
      DemoMode mode,
      DemoCredentialsFile file,
      Environment environment) {
    this.staff = staff;
    this.keys = keys;
    this.mode = mode;
    this.file = file;
    this.environment = environment;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (!mode.on()) {
      return;
    }
    DemoCredentials known = stated(file.readOrCreate());
    credentials = known;
    Password password = new Password(known.password());
    ensure(NewStaff.platform(DemoCredentials.MERCHANT, "Mei Lin"), password);
    ensure(
        NewStaff.platform(
            DemoCredentials.OPS, "Jonas Berg", PlatformRole.OPERATOR, PlatformRole.ADMIN),
        password);
    NewApiKey key = new NewApiKey(null, "Demo", EnumSet.allOf(Scope.class));
    keys.state(Actor.SYSTEM, key, new ApiToken(known.apiKey()));
    LOG.info(
        "Demo mode: sign in as {} or {} with {}; platform API key {}",
        DemoCredentials.MERCHANT,
        DemoCredentials.OPS,
        known.password(),
        known.apiKey());
  }

  /** Returns what opens this installation; empty outside of demo mode. */
  public Optional<DemoCredentials> credentials() {
    return Optional.ofNullable(credentials);
  }

  /** Makes the demo merchant an owner of these sellers; safe to repeat. */
  public void own(List<SellerId> sellers) {
    StaffView merchant = staff.findByEmail(DemoCredentials.MERCHANT).orElseThrow();
    Set<SellerId> owned = merchant.memberships().keySet();
    sellers.stream()
        .filter(seller -> !owned.contains(seller))
        .forEach(seller -> staff.join(Actor.SYSTEM, merchant.id(), seller, SellerRole.OWNER));
  }

  private DemoCredentials stated(DemoCredentials generated) {
    return new DemoCredentials(
        setting("homeward.demo.password", generated.password()),
        setting("homeward.demo.api-key", generated.apiKey()));
  }

  private String setting(String name, String generated) {
    String stated = environment.getProperty(name, "");
    return stated.isBlank() ? generated : stated;
  }

  private void ensure(NewStaff person, Password password) {
    staff
        .findByEmail(person.email())
        .ifPresentOrElse(
            known -> staff.statePassword(Actor.SYSTEM, known.id(), password),
            () -> staff.createWithPassword(Actor.SYSTEM, person, password));
  }
}
