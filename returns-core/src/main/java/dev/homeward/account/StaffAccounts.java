package dev.homeward.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Stores staff accounts. */
interface StaffAccounts extends Repository<StaffAccount, UUID> {

  StaffAccount save(StaffAccount account);

  Optional<StaffAccount> findById(UUID id);

  Optional<StaffAccount> findByEmail(String email);

  @Query("from StaffAccount s order by s.displayName, s.email")
  List<StaffAccount> all();

  @Query(
      "from StaffAccount s where s.id in (select m.id from StaffAccount m join m.memberships r"
          + " where key(r) = :seller) order by s.displayName, s.email")
  List<StaffAccount> membersOf(UUID seller);

  /** Queues up whoever changes who may administer, until the end of the transaction. */
  @Query(value = "select 1 from pg_advisory_xact_lock(7236502)", nativeQuery = true)
  int lockAdministration();

  @Query("select count(s) from StaffAccount s")
  long count();

  @Query(
      "select count(s) from StaffAccount s where not s.disabled and"
          + " dev.homeward.account.PlatformRole.ADMIN member of s.platformRoles")
  long countActiveAdministrators();
}
