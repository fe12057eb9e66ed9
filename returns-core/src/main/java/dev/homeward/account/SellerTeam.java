package dev.homeward.account;

import dev.homeward.audit.Actor;
import dev.homeward.shared.BusinessRuleViolation;
import dev.homeward.shared.NotFound;
import dev.homeward.shared.SellerId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a seller's owners do about the people of their seller, and of no other. */
@Service
@Transactional
public class SellerTeam {

  private final StaffManagement staff;
  private final StaffAccounts accounts;

  SellerTeam(StaffManagement staff, StaffAccounts accounts) {
    this.staff = staff;
    this.accounts = accounts;
  }

  @Transactional(readOnly = true)
  public List<StaffView> of(SellerId seller) {
    return staff.membersOf(seller);
  }

  /**
   * Returns one member.
   *
   * @throws NotFound for somebody who works for others only
   */
  @Transactional(readOnly = true)
  public StaffView get(SellerId seller, StaffId id) {
    return staff
        .find(id)
        .filter(person -> person.memberships().containsKey(seller))
        .orElseThrow(() -> new NotFound("staff", id));
  }

  /**
   * Gives somebody an account with a one-time password.
   *
   * @throws BusinessRuleViolation {@code staff.email-taken}, {@code staff.email-invalid}
   */
  public Invitation invite(
      Actor actor, SellerId seller, String email, String name, SellerRole role) {
    return staff.invite(actor, NewStaff.member(email, name, seller, role));
  }

  /**
   * @throws BusinessRuleViolation {@code team.last-owner}
   */
  public void assign(Actor actor, SellerId seller, StaffId id, SellerRole role) {
    get(seller, id);
    staff.join(actor, id, seller, role);
    requireOwner(seller);
  }

  /**
   * Ends somebody's work for the seller; an account of theirs stays.
   *
   * @throws BusinessRuleViolation {@code team.last-owner}
   */
  public void remove(Actor actor, SellerId seller, StaffId id) {
    get(seller, id);
    staff.leave(actor, id, seller);
    requireOwner(seller);
  }

  /**
   * Shuts an account, which ends its sessions at once.
   *
   * @throws BusinessRuleViolation {@code team.works-elsewhere} for an account that others need too,
   *     {@code team.last-owner}
   */
  public void disable(Actor actor, SellerId seller, StaffId id) {
    requireOwnOnly(seller, id);
    staff.disable(actor, id);
    requireOwner(seller);
  }

  /**
   * @throws BusinessRuleViolation {@code team.works-elsewhere}
   */
  public void enable(Actor actor, SellerId seller, StaffId id) {
    requireOwnOnly(seller, id);
    staff.enable(actor, id);
  }

  /**
   * Gives somebody a new one-time password.
   *
   * @throws BusinessRuleViolation {@code team.works-elsewhere}
   */
  public Invitation resetPassword(Actor actor, SellerId seller, StaffId id) {
    requireOwnOnly(seller, id);
    return staff.resetPassword(actor, id);
  }

  /** Whoever works for other sellers or the platform too is not one seller's to shut out. */
  private void requireOwnOnly(SellerId seller, StaffId id) {
    StaffView person = get(seller, id);
    if (person.memberships().size() > 1 || !person.platformRoles().isEmpty()) {
      throw new BusinessRuleViolation("team.works-elsewhere");
    }
  }

  /** Changes of people queue up, so two owners who leave at once see each other. */
  private void requireOwner(SellerId seller) {
    boolean owned =
        accounts.membersOf(seller.value()).stream()
            .map(StaffAccount::view)
            .filter(person -> !person.disabled())
            .anyMatch(person -> person.memberships().get(seller) == SellerRole.OWNER);
    if (!owned) {
      throw new BusinessRuleViolation("team.last-owner");
    }
  }
}
