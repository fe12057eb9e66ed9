package dev.homeward.web.start;

import dev.homeward.account.NewStaff;
import dev.homeward.account.Password;
import dev.homeward.account.PlatformRole;
import dev.homeward.account.StaffManagement;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.web.demo.DemoMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Service;

/**
 * Sets up an empty installation: whoever reads its log may create the administrator, once. Without
 * the code from the log, whoever finds the page first could.
 */
@Service
class FirstRun implements SmartInitializingSingleton {

  private static final Logger LOG = LoggerFactory.getLogger(FirstRun.class);

  private final StaffManagement staff;
  private final DemoMode demo;
  private final String token = Password.random().value();
  private volatile boolean over;

  FirstRun(StaffManagement staff, DemoMode demo) {
    this.staff = staff;
    this.demo = demo;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (pending()) {
      LOG.info("Nobody has an account yet: open /setup with the code {}", token);
    }
  }

  /** Says whether the installation still waits for its administrator. */
  boolean pending() {
    // Accounts are never deleted, so the first one settles it for good.
    over = over || demo.on() || !staff.nobodyYet();
    return !over;
  }

  /** Returns the code; for the log and for tests. */
  String token() {
    return token;
  }

  /**
   * Creates the administrator.
   *
   * @throws BusinessRuleViolation {@code setup.token}, {@code setup.done}
   */
  void complete(String givenToken, String email, String name, Password password) {
    byte[] given = givenToken.strip().getBytes(StandardCharsets.UTF_8);
    if (!MessageDigest.isEqual(given, token.getBytes(StandardCharsets.UTF_8))) {
      throw new BusinessRuleViolation("setup.token");
    }
    staff.createFirstAdministrator(
        NewStaff.platform(email, name, PlatformRole.OPERATOR, PlatformRole.ADMIN), password);
  }
}
